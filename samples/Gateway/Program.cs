using Gateway;
using OpenRouterSharp.Testing;
using Samples;

// An OpenAI-compatible endpoint of your own in front of OpenRouter. Callers have keys of this gateway (appsettings.json; in production, a store of secrets),
// each with its own limits; OpenRouter's key stays here.
var builder = WebApplication.CreateBuilder(args);

// OpenRouter:ApiKey in the configuration, or OPENROUTER_API_KEY. Without one, an embedded server answers.
var hasOwnKey = !string.IsNullOrWhiteSpace(builder.Configuration["OpenRouter:ApiKey"]);
await using var launcher = await Launcher.StartAsync(FakeScript.Simulator(), hasOwnKey || Launcher.HasKey);
builder.Services.AddOpenRouter(builder.Configuration.GetSection("OpenRouter"));
if (!hasOwnKey)
{
    builder.Services.AddOpenRouter();
}

builder.Services.AddOptions<GatewaySettings>().BindConfiguration("Gateway");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<KeyRing>();
builder.Services.AddSingleton<ChatEndpoint>();

var app = builder.Build();
app.MapGroup("/v1").AddEndpointFilter<KeyFilter>().MapGateway();

await app.StartAsync();
Console.WriteLine($"Gateway: {string.Join(' ', app.Urls)}{(!launcher.IsEmbedded ? string.Empty : " (OPENROUTER_API_KEY is not set: an embedded server answers instead of OpenRouter)")}");
await app.WaitForShutdownAsync();
