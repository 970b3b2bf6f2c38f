using System.Globalization;
using System.Text;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>A list of models of the size and shape of the service's: 400 models in about 600 KB.</summary>
public static class SampleCatalog
{
    private const int Models = 400;
    private const int DescriptionLength = 520;

    private static readonly string[] _authors = ["openai", "anthropic", "google", "deepseek", "qwen", "mistralai", "meta-llama", "x-ai"];
    private static readonly string[] _tokenizers = ["GPT", "Claude", "Gemini", "DeepSeek", "Qwen", "Mistral", "Llama3", "Grok"];

    public static byte[] Create()
    {
        var random = new Random(7);
        var json = new StringBuilder("{\"data\":[");
        for (var i = 0; i < Models; i++)
        {
            json.Append(i == 0 ? string.Empty : ",").Append(Model(i, random));
        }

        return Encoding.UTF8.GetBytes(json.Append(CultureInfo.InvariantCulture, $"],\"total_count\":{Models},\"links\":{{\"next\":null}}}}").ToString());
    }

    private static string Model(int i, Random random)
    {
        var id = $"{_authors[i % _authors.Length]}/model-{i / _authors.Length}-{random.Next(100)}b";
        var price = random.Next(1, 999);
        var reasoning = i % 3 == 0 ? """
            "reasoning":{"mandatory":false,"default_enabled":true,"supported_efforts":["high","medium","low"]},
            """ : string.Empty;
        return $$$"""
            {"id":"{{{id}}}","canonical_slug":"{{{id}}}-20260{{{1 + (i % 9)}}}01","hugging_face_id":{{{(i % 2 == 0 ? $"\"{id}\"" : "null")}}},
            "name":"Model {{{i}}}","created":{{{1755779628 + (i * 3600)}}},
            "description":"{{{Description(random)}}}","context_length":131072,
            "architecture":{"modality":"text+image->text","input_modalities":["text","image"],"output_modalities":["text"],"tokenizer":"{{{_tokenizers[i % 8]}}}","instruct_type":null},
            "pricing":{"prompt":"0.{{{price:0000000}}}","completion":"0.{{{price * 4:0000000}}}","request":"0","image":"0",
            "web_search":"0","internal_reasoning":"0","input_cache_read":"0.{{{price:00000000}}}"},
            "top_provider":{"context_length":131072,"max_completion_tokens":32768,"is_moderated":{{{(i % 2 == 0 ? "true" : "false")}}}},"per_request_limits":null,
            "supported_parameters":["frequency_penalty","include_reasoning","max_tokens","presence_penalty","reasoning","response_format","seed",
            "stop","structured_outputs","temperature","tool_choice","tools","top_p"],
            "default_parameters":{"temperature":0.6,"top_p":0.95,"frequency_penalty":null},"supported_voices":null,"expiration_date":null,"knowledge_cutoff":"2025-06-01",
            {{{reasoning}}}"links":{"details":"/api/v1/models/{{{id}}}/endpoints"}}
            """.ReplaceLineEndings(string.Empty);
    }

    private static string Description(Random random)
    {
        var text = new StringBuilder();
        while (text.Length < DescriptionLength)
        {
            text.Append(CultureInfo.InvariantCulture, $"Word{random.Next(1000)} and ");
        }

        return text.ToString();
    }
}
