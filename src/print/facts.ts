/** A name and what stands under it: `['场合', '青海省总工会十四届六次委员会议']`. */
export type Fact = [label: string, value: string];
