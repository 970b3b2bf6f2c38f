using System.Text.Json;

namespace OpenRouterSharp.Tests.Support;

/// <summary>Compares with the wire as text: the order of fields, the spelling of numbers and what is left out all count.</summary>
internal static class WireAssert
{
    /// <summary>Checks that a value is written exactly so, and that reading it back loses nothing.</summary>
    internal static void IsWritten<T>(T value, string json)
    {
        var wire = json.ReplaceLineEndings(string.Empty);

        Assert.Equal(wire, JsonSerializer.Serialize(value, OpenRouterJson.Options));
        var read = JsonSerializer.Deserialize<T>(wire, OpenRouterJson.Options)!;
        Assert.Equal(value!.GetType(), read.GetType());
        Assert.Equal(wire, JsonSerializer.Serialize(read, OpenRouterJson.Options));
    }

    /// <summary>Checks the fields that a request writes besides its model and its one message.</summary>
    internal static void IsWrittenBesideTheMessage(ChatRequest request, string fields) =>
        IsWritten(request, $$"""{"model":"m","messages":[{"role":"user","content":"Hi"}],{{fields}}}""");

    /// <summary>Checks that JSON is read and written back byte for byte.</summary>
    internal static T IsKept<T>(string json)
    {
        var wire = json.ReplaceLineEndings(string.Empty);
        var read = JsonSerializer.Deserialize<T>(wire, OpenRouterJson.Options)!;
        Assert.Equal(wire, JsonSerializer.Serialize(read, OpenRouterJson.Options));
        return read;
    }
}
