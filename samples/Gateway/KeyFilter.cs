namespace Gateway;

/// <summary>Lets callers with a key of the gateway in.</summary>
internal sealed class KeyFilter(KeyRing keys) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (keys.Find(http.Request.Headers.Authorization) is { } caller)
        {
            http.Features.Set(caller);
            return await next(context);
        }

        await OpenAIError.WrongKey.WriteAsync(http.Response, http.RequestAborted);
        return Results.Empty;
    }
}
