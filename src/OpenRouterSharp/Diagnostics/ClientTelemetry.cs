using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenRouterSharp.Diagnostics;

/// <summary>What the telemetry of all calls of a client has in common, and where that of each call begins.</summary>
internal sealed class ClientTelemetry(OpenRouterClientOptions options)
{
    private const string Operation = "chat";

    // Whom the client talks to. Who serves the model behind it is known only with the answer, and is openrouter.provider.
    private const string Provider = "openrouter";

    private readonly string _address = options.Endpoint.IdnHost;
    private readonly object _port = options.Endpoint.Port;
    private readonly ILogger? _logger = options.LoggerFactory?.CreateLogger(OpenRouterTelemetry.LogCategory);

    internal ILogger Logger => _logger ?? NullLogger.Instance;

    internal TimeProvider TimeProvider => options.TimeProvider;

    /// <summary>Begins the telemetry of a call.</summary>
    /// <returns>The telemetry, or <see langword="null"/> where nobody listens: then a call costs this question and nothing more.</returns>
    internal CallTelemetry? Start(ChatRequest request, bool stream)
    {
        // Of the levels that the messages have, the warning's is the last to be turned off.
        if (!Instruments.HasListeners && _logger?.IsEnabled(LogLevel.Warning) != true)
        {
            return null;
        }

        var model = ModelOf(request);
        return new CallTelemetry(this, model, stream, StartActivity(request, model, stream));
    }

    /// <summary>Gives the attributes that every metric has.</summary>
    internal TagList Tags(string? model)
    {
        var tags = new TagList
        {
            { AttributeNames.OperationName, Operation },
            { AttributeNames.ProviderName, Provider },
            { AttributeNames.ServerAddress, _address },
            { AttributeNames.ServerPort, _port },
        };
        if (model is not null)
        {
            tags.Add(AttributeNames.RequestModel, model);
        }

        return tags;
    }

    private static string? ModelOf(ChatRequest request)
    {
        if (request.Model is { Value.Length: > 0 } model)
        {
            return model.Value;
        }

        return request.Models is [{ Value.Length: > 0 } first, ..] ? first.Value : null;
    }

    private Activity? StartActivity(ChatRequest request, string? model, bool stream)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        // What samplers decide on is there from the beginning.
        var activity = Instruments.Source.StartActivity(model is null ? Operation : $"{Operation} {model}", ActivityKind.Client, parentContext: default, Tags(model));
        if (activity is { IsAllDataRequested: true })
        {
            RequestTags.Set(activity, request, stream);
        }

        return activity;
    }
}
