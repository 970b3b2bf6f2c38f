using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using OpenRouterSharp.Testing;
using Samples;
using WebChat;

// It listens on this machine only (appsettings.json): whoever reaches it asks on the key's bill. Put a sign-in before it before you open it up.
var builder = WebApplication.CreateBuilder(args);

// The key stays here: OpenRouter:ApiKey in the configuration, or OPENROUTER_API_KEY. Without one, an embedded server answers.
var hasOwnKey = !string.IsNullOrWhiteSpace(builder.Configuration["OpenRouter:ApiKey"]);
await using var launcher = await Launcher.StartAsync(Simulator(), hasOwnKey || Launcher.HasKey);
builder.Services.AddOpenRouter(builder.Configuration.GetSection("OpenRouter"));
if (!hasOwnKey)
{
    builder.Services.AddOpenRouter();
}

builder.Services.AddSingleton<AnswerFeed>();
builder.Services.Configure<ChatSettings>(builder.Configuration.GetSection("Chat"));
builder.Services.ConfigureHttpJsonOptions(static options =>
{
    // The page speaks OpenRouter's own names (top_p, reasoning_details), so that an error names the field that the person filled in.
    options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
});
builder.Services.AddProblemDetails(static options => options.CustomizeProblemDetails = BadRequests.Explain);
builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
builder.WebHost.ConfigureKestrel(static options =>
{
    options.AddServerHeader = false;
    options.Limits.MaxRequestBodySize = Question.MaxBytes;
});

var app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
app.UseExceptionHandler(BadRequests.Handling);
app.UseStatusCodePages();
app.UseDefaultFiles();
app.UseStaticFiles();

app.MapGet("/api/settings", (IOptions<ChatSettings> settings) => PageSettings.Of(settings.Value, isSimulated: launcher.IsEmbedded));

app.MapPost("/api/chat", IResult (Question question, IOptions<ChatSettings> settings, AnswerFeed feed, CancellationToken cancellationToken) =>
{
    var request = question.ToRequest();
    return question.ErrorsOf(request, settings.Value) is { Count: > 0 } errors
        ? TypedResults.ValidationProblem(errors, title: "The question was not sent.")
        : TypedResults.ServerSentEvents(feed.AskAsync(request, cancellationToken));
});

await app.StartAsync();
Console.WriteLine($"WebChat: {string.Join(' ', app.Urls)}{(!launcher.IsEmbedded ? string.Empty : " (OPENROUTER_API_KEY is not set: an embedded server answers instead of OpenRouter)")}");
await app.WaitForShutdownAsync();

// About the pace at which R1 is served.
static FakeScript Simulator()
{
    var script = FakeScript.Simulator(new SimulatedModels { FirstTokenDelay = TimeSpan.FromMilliseconds(700), TokenDelay = TimeSpan.FromMilliseconds(33) });
    script.RecordsRequests = false;
    return script;
}
