// OpenAI's client, pointed elsewhere: node openai.mjs URL ACTION REQUEST
import OpenAI from "openai";
import { all, first, key, report, url } from "./report.mjs";

const client = new OpenAI({ apiKey: key, baseURL: url, maxRetries: 0 });

await report({
  send: (request) => client.chat.completions.create(request),
  stream: async (request, result) => all(await client.chat.completions.create({ ...request, stream: true }), result),
  leave: async (request, result) => first(await client.chat.completions.create({ ...request, stream: true }), result),
  abort: async (request, result) => {
    const stream = await client.chat.completions.create({ ...request, stream: true });
    for await (const chunk of stream) {
      result.chunks.push(chunk);
      stream.controller.abort();
    }
  },
  helper: async (request) => {
    const stream = client.chat.completions.stream(request);
    return stream.finalChatCompletion();
  },
  models: async () => (await client.models.list()).data,
});
