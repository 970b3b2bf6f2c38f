// OpenAI's client, pointed elsewhere. serve.mjs says how to give it orders.
import OpenAI from "openai";
import { all, first, serve } from "./serve.mjs";

serve((url, key) => {
  const client = new OpenAI({ apiKey: key, baseURL: url, maxRetries: 0 });
  const streamed = (request) => client.chat.completions.create({ ...request, stream: true });
  return {
    send: (request) => client.chat.completions.create(request),
    stream: async (request, result) => all(await streamed(request), result),
    leave: async (request, result) => first(await streamed(request), result),
    abort: async (request, result) => {
      const stream = await streamed(request);
      for await (const chunk of stream) {
        result.chunks.push(chunk);
        stream.controller.abort();
      }
    },
    helper: (request) => client.chat.completions.stream(request).finalChatCompletion(),
    models: async () => (await client.models.list()).data,
  };
});
