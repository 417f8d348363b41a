package org.talksearch.discovery;

/// Where a name was seen. The weight tells how likely it is that what stands there is a name.
enum Place {
  AFFILIATION("affiliation", 3),
  GITHUB("GitHub link", 3),
  TAG("tag", 3),
  FORM("name ends like a company's", 2),
  BRACKETS("brackets", 2),
  TITLE("title", 2),
  TEXT("text", 1);

  final String label;
  final int weight;

  Place(String label, int weight) {
    this.label = label;
    this.weight = weight;
  }
}
