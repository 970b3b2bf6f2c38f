using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Provides typed access to <c>error.metadata</c>, whose members depend on the kind of error.</summary>
internal readonly struct ErrorMetadata(JsonElement? metadata)
{
    private readonly JsonElement _json = metadata ?? default;

    internal string? ErrorType => Text("error_type");

    internal string? ProviderName => Text("provider_name");

    internal string? ProviderCode => Text("provider_code") ?? Text("provider_error_code");

    internal string? LimitSource => Text("limit_source");

    internal string? RemedyHint => Text("remedy_hint");

    internal JsonElement? Raw => Member("raw");

    internal ModerationDetails? Moderation
    {
        get
        {
            var reasons = Texts("reasons");
            var patterns = Texts("patterns");
            var flagged = Text("flagged_input");
            return reasons is null && patterns is null && flagged is null ? null : new ModerationDetails
            {
                Reasons = reasons ?? [],
                Patterns = patterns ?? [],
                FlaggedInput = flagged,
                ProviderName = ProviderName,
                ModelSlug = Text("model_slug"),
            };
        }
    }

    internal IReadOnlyList<PreviousError> PreviousErrors
    {
        get
        {
            if (Member("previous_errors") is not { ValueKind: JsonValueKind.Array } array)
            {
                return [];
            }

            var errors = new List<PreviousError>();
            foreach (var item in array.EnumerateArray())
            {
                var error = new ErrorMetadata(item);
                errors.Add(new PreviousError
                {
                    Provider = error.Text("provider") ?? error.ProviderName,
                    Code = error.Text("code"),
                    Status = error.Number("status") ?? error.Number("code"),
                    Message = error.Raw is { } raw ? ProviderMessage.Dig(raw) ?? error.Text("message") : error.Text("message"),
                });
            }

            return errors;
        }
    }

    internal JsonElement? FileAnnotations => Member("file_annotations");

    /// <summary>Gets the response headers that the service copies into the metadata of a rate limit error.</summary>
    internal ErrorHeaders Headers(DateTimeOffset now)
    {
        if (Member("headers") is not { ValueKind: JsonValueKind.Object } headers)
        {
            return ErrorHeaders.None;
        }

        return ErrorHeaders.Read(
            name =>
            {
                try
                {
                    foreach (var header in headers.EnumerateObject())
                    {
                        if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
                        {
                            return TextOf(header.Value);
                        }
                    }
                }
                catch (InvalidOperationException)
                {
                    // A name with half of a surrogate pair cannot be a header name.
                }

                return null;
            },
            now);
    }

    private JsonElement? Member(string name) =>
        RawJson.MemberOf(_json, name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    private string? Text(string name) => Member(name) is { } value ? TextOf(value) : null;

    private int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private List<string>? Texts(string name)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in array.EnumerateArray())
        {
            if (TextOf(item) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => RawJson.TextOf(value),
        _ => RawJson.TextOf(value),
    };
}
