/** Numbers that a server tells of itself. @returns of a metric's name as it is written, its labels included */
export async function metricsOf(origin: string): Promise<(name: string) => number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const numbers = new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
  return (name) => {
    const number = numbers.get(name);
    if (number === undefined) throw new Error(`The metric ${name} is not there.`);
    return number;
  };
}
