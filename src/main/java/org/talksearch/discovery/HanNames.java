package org.talksearch.discovery;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Han names of companies that the vocabulary lacks, told by how they end: 某某公司, 某某云.
final class HanNames {
  private static final Set<String> ENDS = Set.of("公司", "集团", "科技", "云", "银行", "证券", "大学");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /// Words that stand before such an ending without being a name.
  private static final Pattern ORDINARY =
      Pattern.compile(
          ".*(?:作为|以及|其他|坐看|随着|互联网|创业|上市|软件|外包|大型|中型|小型|"
              + "初创|游戏|保险|物流|电信|金融|科技|高科技|国内|国外|我们|多家|传统|"
              + "控股|咨询|外资|私有|公有|混合|原生|专有|行业|政务|企业|移动|个人|"
              + "桌面|标签|知识|安全|智能|专属|国际|世界|著名|知名|任职|先进|前沿|"
              + "信息|现代|最新|人工|商业|投资|中央|城市|农村|股份制|农商|网络|直销|"
              + "开放|电子|数字|手机|综合|重点|工业|老年|名牌|一流|巨头|技术|平台|"
              + "服务|产品|数据|运营|贸易|通信|基金|旅游|房地产|汽车|制造|集团|全球|"
              + "美国|中国|日本|台湾|德国|香港|北京|上海|深圳|广州|杭州|容器|计算|"
              + "存储|公共|私人|虚拟|异构|基于|弹性|电商|航空|证券|银行|医疗|教育|"
              + "医药|文化|媒体)");

  /// Characters of which the same is true where they are a word: 有云, but not 鹞子云.
  private static final String ORDINARY_CHARACTERS = "有平小大各家本母子分多上全迁边跨双词同该现新黑考读所在等的自网";

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  HanNames(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  void see(UnnamedText text, Sightings sightings) {
    if (ENDS.stream().noneMatch(text.text()::contains)) {
      return;
    }
    List<AnalyzedToken> tokens = analyzers.wordsOf(text.text());
    for (int i = 1; i < tokens.size(); i++) {
      AnalyzedToken end = tokens.get(i);
      AnalyzedToken before = tokens.get(i - 1);
      boolean ordinary =
          before.end() - before.start() == 1
              && ORDINARY_CHARACTERS.contains(Folding.fold(before.term()));
      if (!ENDS.contains(end.term()) || before.end() != end.start() || ordinary) {
        continue;
      }
      int start = before.start();
      if (before.end() - start == 1 && i > 1 && tokens.get(i - 2).end() == start) {
        start = tokens.get(i - 2).start();
      }
      String name = text.text().substring(start, before.end());
      boolean named =
          name.length() >= SHORTEST
              && name.length() <= LONGEST
              && HAN.matcher(name).matches()
              && !ORDINARY.matcher(Folding.fold(name)).matches()
              && vocabulary.company(name).isEmpty()
              && text.isFree(start, end.end());
      if (named) {
        boolean ofName = !end.term().equals("公司");
        int to = ofName ? end.end() : before.end();
        sightings.add(
            text.text().substring(start, to), Place.FORM, text.talk(), text.around(start, to));
      }
    }
  }
}
