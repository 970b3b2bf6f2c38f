using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Gateway;

/// <summary>The routes of the gateway.</summary>
internal static class GatewayRoutes
{
    internal static void MapGateway(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat/completions", static (HttpContext context, ChatEndpoint chat) => chat.AnswerAsync(context, context.Features.GetRequiredFeature<Caller>()));
        routes.MapGet("/models", static (IOptions<GatewaySettings> settings) => TypedResults.Ok(new
        {
            @object = "list",
            data = settings.Value.Models.Select(static id => new { id, @object = "model", created = 0, owned_by = id.Split('/')[0] }),
        }));
    }
}
