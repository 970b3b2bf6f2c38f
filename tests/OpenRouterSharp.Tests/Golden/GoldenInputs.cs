using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Chat.Content;
using OpenRouterSharp.Tests.Chat.Messages;
using OpenRouterSharp.Tests.Chat.Plugins;
using OpenRouterSharp.Tests.Chat.Reading;
using OpenRouterSharp.Tests.Chat.Reasoning;
using OpenRouterSharp.Tests.Chat.Requests;
using OpenRouterSharp.Tests.Chat.Tools;
using OpenRouterSharp.Tests.Chat.Validation;
using OpenRouterSharp.Tests.Routing;
using OpenRouterSharp.Tests.Spec;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>Makes what the golden cases read: the samples of the tests and of the schema, and mixtures from fixed seeds.</summary>
internal static class GoldenInputs
{
    private const int Mixtures = 320;
    private const int LengthOfAMember = 400;
    private const int Streams = 26;
    private const int EventsOfAStream = 40;

    private static readonly ChatRequest _request = new("m", "Hi");

    /// <summary>Makes the inputs of each type, by its name.</summary>
    internal static ILookup<string, string> Make() => Requests()
        .Concat(Parts())
        .Concat(Answers())
        .Concat(TestSources.Objects().SelectMany(static json => Types(json).Select(type => (type, json))))
        .Where(static input => !input.json.Any(static character => character < ' '))
        .Distinct()
        .ToLookup(static input => input.type, static input => input.json);

    private static IEnumerable<(string type, string json)> Requests()
    {
        var everything = JsonNode.Parse(RequestSamples.EverythingOnTheWire)!.AsObject();
        var samples = RequestFieldWireTests.Samples.Select(static row => row.Data.Item1)
            .Concat(MessageWireTests.Samples.Select(static row => _request with { Messages = [row.Data.Item1] }))
            .Concat(ContentPartWireTests.Samples.Select(static row => _request with { Messages = [new UserMessage([row.Data.Item1])] }))
            .Concat(ToolWireTests.Samples.Select(static row => _request with { Tools = [row.Data.Item1] }))
            .Concat(ToolWireTests.Choices.Select(static row => _request with { ToolChoice = row.Data.Item1 }))
            .Concat(ToolWireTests.Conditions.Select(static row => _request with { StopServerToolsWhen = [row.Data.Item1] }))
            .Concat(PluginWireTests.Samples.Select(static row => _request with { Plugins = [row.Data.Item1] }))
            .Concat(ProviderWireTests.Samples.Select(static row => _request with { Provider = row.Data.Item1 }))
            .Concat(ReasoningSettingsWireTests.Samples.Select(static row => _request with { Reasoning = row.Data.Item1 }))
            .Concat(OptionRulesTests.BadRequests.Select(static row => row.Data.Item2))
            .Concat(OptionRulesTests.GoodRequests.Select(static row => row.Data))
            .Concat(OptionRulesTests.DoubtfulRequests.Select(static row => row.Data.Item2))
            .Select(Write)
            .OfType<string>()
            .Concat(Samples("ChatRequest"))
            .Prepend(everything.ToJsonString())
            .Distinct()
            .ToList();
        var shapes = TestSources.Objects().Where(static json => Has(json, "role"))
            .Select(static message => $$"""{"model":"m","messages":[{"role":"user","content":"first"},{{message}}]}""");

        return samples.Concat(everything.Select(static member => new JsonObject { [member.Key] = member.Value!.DeepClone() }.ToJsonString()))
            .Concat(shapes)
            .Concat(Mixed(samples))
            .Append("""{"model":"m"}""")
            .Select(static json => (nameof(ChatRequest), json));
    }

    // Sets of members, each with one of the values that the samples give it.
    private static IEnumerable<string> Mixed(List<string> samples)
    {
        var values = samples.SelectMany(static json => JsonNode.Parse(json)!.AsObject())
            .GroupBy(static member => member.Key, static member => member.Value)
            .Select(static group => (
                Name: group.Key,
                Values: group.Where(static value => value?.ToJsonString().Length < LengthOfAMember).DistinctBy(static value => value!.ToJsonString()).ToList()))
            .Where(static member => member.Values.Count > 0)
            .ToList();
        var random = new Random(1);
        for (var i = 0; i < Mixtures; i++)
        {
            yield return new JsonObject(values.Where(_ => random.Next(6) == 0)
                .Select(member => KeyValuePair.Create(member.Name, member.Values[random.Next(member.Values.Count)]?.DeepClone())))
                .ToJsonString();
        }
    }

    private static IEnumerable<(string type, string json)> Parts() =>
        MessageWireTests.Samples.Select(static row => (nameof(Message), row.Data.Item2))
            .Concat(MessageWireTests.Kept.Select(static row => (nameof(Message), row.Data)))
            .Concat(ContentPartWireTests.Samples.Select(static row => (nameof(ContentPart), row.Data.Item2)))
            .Concat(ToolWireTests.Samples.Select(static row => (nameof(Tool), row.Data.Item2)))
            .Concat(ToolWireTests.Conditions.Select(static row => (nameof(StopCondition), row.Data.Item2)))
            .Concat(PluginWireTests.Samples.Select(static row => (nameof(Plugin), row.Data.Item2)))
            .Select(static row => (row.Item1, string.Concat(row.Item2.Split('\n').Select(static line => line.Trim()))));

    private static IEnumerable<(string type, string json)> Answers()
    {
        var chunks = Samples("ChatStreamChunk").Concat(HostileNamesTests.Answers.Select(static row => row.Data.Replace("PART", "delta", StringComparison.Ordinal)))
            .Concat(Enumerable.Range(1, Streams).SelectMany(static seed => new RandomEvents(new Random(seed)).Stream(EventsOfAStream)));
        var completions = Samples("ChatResult").Concat(HostileNamesTests.Answers.Select(static row => row.Data.Replace("PART", "message", StringComparison.Ordinal)))
            .Concat(Enumerable.Range(1001, Streams).SelectMany(static seed => new RandomEvents(new Random(seed)).Stream(EventsOfAStream))
                .Select(static json => json.Replace("\"delta\"", "\"message\"", StringComparison.Ordinal)));
        return chunks.Select(static json => (nameof(ChatCompletionChunk), json)).Concat(completions.Select(static json => (nameof(ChatCompletion), json)));
    }

    // The types that an object may be meant as, by the members that it has.
    private static IEnumerable<string> Types(string json)
    {
        if (Has(json, "choices") || Has(json, "usage"))
        {
            return [nameof(ChatCompletion), nameof(ChatCompletionChunk)];
        }

        if (Has(json, "role"))
        {
            return [nameof(Message)];
        }

        if (Has(json, "messages") || Has(json, "model"))
        {
            return [nameof(ChatRequest), nameof(ChatCompletion), nameof(ChatCompletionChunk)];
        }

        if (Has(json, "error"))
        {
            return [nameof(ApiErrorResponse), nameof(ChatCompletion), nameof(ChatCompletionChunk)];
        }

        if (Has(json, "code") || Has(json, "message"))
        {
            return [nameof(ApiError), nameof(ApiErrorResponse)];
        }

        if (Has(json, "type"))
        {
            return [nameof(ContentPart), nameof(Tool), nameof(StopCondition), nameof(ResponseFormat), nameof(ReasoningDetail), nameof(Annotation), nameof(ToolCall), nameof(ToolCallDelta)];
        }

        return Has(json, "id") || Has(json, "function") ? [nameof(Plugin), nameof(ToolCall), nameof(ToolCallDelta)] : [nameof(ChatRequest), nameof(ChatCompletion), nameof(ApiErrorResponse)];
    }

    private static bool Has(string json, string member)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Any(property => Losses.NameOf(property) == member);
    }

    // Each value of each member once: the samples whole are many megabytes.
    private static IEnumerable<string> Samples(string schema) => SchemaSampler.Samples(ChatSchema.Get(schema))
        .SelectMany(static sample => sample.AsObject().Select(static member => new JsonObject { [member.Key] = member.Value?.DeepClone() }.ToJsonString()))
        .Distinct();

    private static string? Write(ChatRequest request)
    {
        try
        {
            return JsonSerializer.Serialize(request, OpenRouterJson.Options);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or JsonException)
        {
            // The rules of validation have requests that cannot be written.
            return null;
        }
    }
}
