using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a tool choice: whether the model must, may or must not call a tool, and which one (<c>tool_choice</c>).</summary>
[JsonConverter(typeof(WireConverter<ToolChoice>))]
public sealed record ToolChoice : IWire<ToolChoice>
{
    internal ToolChoice(string? mode, string? type = null, string? functionName = null, JsonElement json = default)
    {
        Mode = mode;
        Type = type;
        FunctionName = functionName;
        Json = json;
    }

    /// <summary>Gets the choice that forbids tool calls (<c>none</c>).</summary>
    public static ToolChoice None { get; } = new("none");

    /// <summary>Gets the choice that leaves the decision to the model (<c>auto</c>).</summary>
    public static ToolChoice Auto { get; } = new("auto");

    /// <summary>Gets the choice that requires a call of any tool (<c>required</c>).</summary>
    public static ToolChoice Required { get; } = new("required");

    /// <summary>Gets the mode, if the choice is a mode; otherwise, <see langword="null"/>.</summary>
    public string? Mode { get; }

    /// <summary>Gets the type of the required tool (<c>type</c>), if the choice is a specific tool.</summary>
    public string? Type { get; }

    /// <summary>Gets the name of the required function, if the choice is a specific function.</summary>
    public string? FunctionName { get; }

    // An object with members beyond those declared here; written back unchanged.
    internal JsonElement Json { get; }

    /// <summary>Creates a choice that requires a call of the specified function.</summary>
    /// <param name="name">The name of the function.</param>
    /// <returns>The choice.</returns>
    public static ToolChoice Function(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(null, FunctionTool.Tag, name);
    }

    /// <summary>Creates a choice that requires a call of the specified server tool.</summary>
    /// <param name="type">The <see cref="Tool.Type"/> of the tool, such as <c>openrouter:web_search</c>.</param>
    /// <returns>The choice.</returns>
    public static ToolChoice ServerTool(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return new(null, type);
    }

    /// <inheritdoc/>
    public bool Equals(ToolChoice? other) =>
        other is not null && Mode == other.Mode && Type == other.Type && FunctionName == other.FunctionName && RawJson.Same(Json, other.Json);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mode, Type, FunctionName);

    /// <inheritdoc/>
    public override string ToString() => Mode ?? FunctionName ?? Type ?? string.Empty;

    static ToolChoice? IWire<ToolChoice>.Read(ref WireReader json)
    {
        if (json.IsString)
        {
            return new(json.Text());
        }

        var raw = json.Raw();
        var type = RawJson.StringOf(raw, "type");
        if (type is null)
        {
            return new(null, json: raw);
        }

        if (type != FunctionTool.Tag)
        {
            return new(null, type, json: raw.GetPropertyCount() == 1 ? default : raw);
        }

        var function = RawJson.MemberOf(raw, "function") ?? default;
        var name = RawJson.StringOf(function, "name");
        var isUnderstood = name is not null && raw.GetPropertyCount() == 2 && function.GetPropertyCount() == 1;
        return new(null, type, name, isUnderstood ? default : raw);
    }

    void IWire.Write(Utf8JsonWriter json)
    {
        if (Json.ValueKind != JsonValueKind.Undefined)
        {
            RawJson.Write(json, Json);
        }
        else if (Mode is { } mode)
        {
            json.WriteStringValue(mode);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type"u8, Type);
            if (FunctionName is { } name)
            {
                json.WriteStartObject("function"u8);
                json.WriteString("name"u8, name);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }
}
