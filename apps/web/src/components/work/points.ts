/** Points without the digits that nobody counts. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}
