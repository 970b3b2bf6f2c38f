using System.ComponentModel;
using System.Text.Json.Serialization;

namespace StructuredOutput;

/// <summary>What the model is to fill. The descriptions go into the schema: they are the part of the prompt that stays true.</summary>
internal sealed record Appointment(
    [property: Description("What it is about, in a few words.")] string Title,
    DateOnly Day,
    [property: Description("Such as 09:30:00, without a zone.")] TimeOnly Start,
    [property: Description("How long it takes; 60 where the mail does not say.")] int Minutes,
    [property: Description("First names, the sender's too.")] IReadOnlyList<string> Participants,
    AppointmentKind Kind,
    [property: Description("Null where the mail names none.")] string? Place);

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
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Appointment))]
internal sealed partial class AppointmentJson : JsonSerializerContext;
