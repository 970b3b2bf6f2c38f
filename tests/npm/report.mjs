// Runs one action of a client and prints what came of it as one line of JSON, also where it failed.
export async function report(actions) {
  const [action, request] = [process.argv[3], JSON.parse(process.argv[4] ?? "{}")];
  const result = { chunks: [] };
  try {
    result.value = await actions[action](request, result);
  } catch (error) {
    result.error = { name: error.constructor.name, status: error.statusCode ?? error.status, message: error.message, cause: String(error.cause ?? "") };
  }
  console.log(JSON.stringify(result));
}

export const url = process.argv[2];
export const key = process.env.FAKE_KEY ?? "sk-or-test";

export async function all(stream, result) {
  for await (const chunk of stream) result.chunks.push(chunk);
}

export async function first(stream, result) {
  for await (const chunk of stream) {
    result.chunks.push(chunk);
    break;
  }
}
