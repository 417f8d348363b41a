// How much room there is: with little, filters are in a sheet; with much, a talk stands beside the list.

export const narrow = matchMedia('(max-width: 759px)');
export const wide = matchMedia('(min-width: 1180px)');
