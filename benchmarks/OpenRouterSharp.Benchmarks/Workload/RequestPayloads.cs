using System.Globalization;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>The request of each <see cref="RequestPayload"/>.</summary>
public static class RequestPayloads
{
    private const int Turns = 50;

    private static readonly string _schema = """
        {"type":"object","properties":{"city":{"type":"string","description":"The name of the city, in the language of its country."},"days":{"type":"integer","minimum":1,"maximum":14,
        "description":"The number of days to forecast, today included."},"unit":{"type":"string","enum":["celsius","fahrenheit"],"description":"The unit of the temperatures."},
        "fields":{"type":"array","items":{"type":"string","enum":["temperature","wind","rain","humidity"]},"description":"What to tell."}},"required":["city"],"additionalProperties":false}
        """.ReplaceLineEndings(string.Empty);

    /// <summary>Returns a request.</summary>
    public static ChatRequest Of(RequestPayload payload) => payload switch
    {
        RequestPayload.Thinking => Request([.. Enumerable.Range(0, Turns).SelectMany(Thinking)]),
        RequestPayload.ToolCalls => Request([.. Enumerable.Range(0, Turns).SelectMany(Calling)]),
        RequestPayload.Provider => Request(Prompt()) with
        {
            Provider = new ProviderPreferences
            {
                Order = ["deepinfra", "together", "fireworks"],
                Ignore = ["azure"],
                AllowFallbacks = true,
                RequireParameters = true,
                DataCollection = DataCollection.Deny,
                Quantizations = [Quantization.Fp8, Quantization.Bf16],
                Sort = ProviderSort.Throughput,
                MaxPrice = new MaxPrice { Prompt = 1m, Completion = 2m },
            },
            Reasoning = ReasoningSettings.WithEffort(EffortLevel.High),
        },
        RequestPayload.Tools => Request([Message.User("What is the weather in Lyon?")]) with
        {
            Tools = [.. Enumerable.Range(0, 10).Select(static number => FunctionTool.Create(
                "get_weather_" + number.ToString(CultureInfo.InvariantCulture), "Gets the forecast of the weather for a city and some days.", _schema))],
        },
        _ => Request(Prompt()),
    };

    private static Message[] Prompt() =>
        [Message.System("You are a patient teacher of mathematics."), Message.User(string.Concat(Enumerable.Repeat("Explain in detail why the sum of two even numbers is even. ", 60)))];

    private static Message[] Thinking(int number) =>
        [
            Message.User(string.Create(CultureInfo.InvariantCulture, $"What is {number} plus {number}, and why is that so?")),
            new AssistantMessage
            {
                Content = string.Create(CultureInfo.InvariantCulture, $"It is {2 * number}: a number and itself make twice the number."),
                ReasoningDetails =
                    [
                        new ReasoningText
                        {
                            Text = string.Concat(Enumerable.Repeat("A number and itself make twice the number.\n", 20)),
                            Format = ReasoningFormat.Unknown,
                            Index = 0,
                        },
                    ],
            },
        ];

    private static Message[] Calling(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"call_{number}Zq7RkX0cVbN2mLpT");
        return
        [
            new AssistantMessage { ToolCalls = [new ToolCall(id, "get_weather", """{"city":"Lyon","days":3}""")] },
            Message.Tool(id, """{"temperature":21,"wind":"north"}"""),
        ];
    }

    private static ChatRequest Request(Message[] messages) => new() { Model = DeepSeekModels.R1, Messages = messages, Temperature = 0.6, MaxTokens = 4096 };
}
