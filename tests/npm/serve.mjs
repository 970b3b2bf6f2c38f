// Reads orders from the standard input, one a line ({"id","url","key","action","request"}), lets a client carry them out, and prints what came of
// each as a line of JSON, also where it failed. It ends with its input.
import { createInterface } from "node:readline";

export function serve(actionsOf) {
  const lines = createInterface({ input: process.stdin });
  lines.on("line", async (line) => {
    const { id, url, key, action, request } = JSON.parse(line);
    const result = { id, chunks: [] };
    try {
      result.value = await actionsOf(url, key)[action](request, result);
    } catch (error) {
      result.error = { name: error.constructor.name, status: error.statusCode ?? error.status, code: error.code, message: error.message, cause: String(error.cause ?? "") };
    }
    console.log(JSON.stringify(result));
  });
  lines.on("close", () => process.exit());
}

export async function all(stream, result) {
  for await (const chunk of stream) result.chunks.push(chunk);
}

export async function first(stream, result) {
  for await (const chunk of stream) {
    result.chunks.push(chunk);
    break;
  }
}
