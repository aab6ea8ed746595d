/** Microseconds that the processors have worked for this process, so that waiting while others have them doesn't count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
