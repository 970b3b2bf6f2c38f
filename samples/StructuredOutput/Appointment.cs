using System.ComponentModel;
using System.Text.Json.Serialization;

namespace StructuredOutput;

/// <summary>What the model is to fill. The descriptions go into the schema: they are the part of the prompt that stays true.</summary>
internal sealed record Appointment
{
    [Description("What it is about, in a few words.")]
    public string Title { get; init; } = string.Empty;

    public DateOnly? Day { get; init; }

    [Description("Such as 09:30:00, without a zone.")]
    public TimeOnly? Start { get; init; }

    [Description("How long it takes; 60 where the mail does not say.")]
    public int Minutes { get; init; }

    [Description("First names, the sender's too.")]
    public IReadOnlyList<string> Participants { get; init; } = [];

    public AppointmentKind Kind { get; init; }

    [Description("Null where the mail names none.")]
    public string? Place { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<AppointmentKind>))]
internal enum AppointmentKind
{
    Meeting,
    Call,
    Travel,
}

/// <summary>Made at compile time: no reflection, so it works in trimmed and native programs. It gives the schema and reads the answer, so the two agree.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Appointment))]
internal sealed partial class AppointmentJson : JsonSerializerContext;
