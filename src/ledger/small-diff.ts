/** A step of an alignment: offsets in the left and the right text; one is missing where a character has no partner. */
export type Step = [left: number | undefined, right: number | undefined];

/**
 * Aligns two short texts character by character along a longest common subsequence: `地区and单位` / `地区和单位` keeps
 * 地区 and 单位, takes out `and`, puts in 和. Meant for texts of a few hundred characters.
 */
export function alignCharacters(left: string, right: string): Step[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let tail = 0;
  while (
    tail < left.length - start &&
    tail < right.length - start &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  const steps: Step[] = [];
  for (let index = 0; index < start; index += 1) steps.push([index, index]);
  steps.push(...alignMiddle(left, right, start, left.length - tail, right.length - tail));
  for (let index = tail; index > 0; index -= 1) steps.push([left.length - index, right.length - index]);
  return steps;
}

function alignMiddle(left: string, right: string, start: number, leftEnd: number, rightEnd: number): Step[] {
  const [rows, columns] = [leftEnd - start, rightEnd - start];
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        left[start + row] === right[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && left[start + row] === right[start + column]) {
      steps.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) {
      steps.push([start + row, undefined]);
      row += 1;
    } else {
      steps.push([undefined, start + column]);
      column += 1;
    }
  }
  return steps;
}
