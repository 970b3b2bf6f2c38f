using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenRouterSharp.Diagnostics;

/// <summary>What the telemetry of all calls of a client has in common, and where that of each call begins.</summary>
internal sealed class ClientTelemetry(OpenRouterClientOptions options)
{
    // Whom the client talks to. Who serves the model behind it is known only with the answer, and is openrouter.provider.
    private const string Provider = "openrouter";

    private readonly string _address = options.Endpoint.IdnHost;
    private readonly object _port = options.Endpoint.Port;
    private readonly ILogger? _logger = options.LoggerFactory?.CreateLogger(OpenRouterTelemetry.LogCategory);

    internal ILogger Logger => _logger ?? NullLogger.Instance;

    internal TimeProvider TimeProvider => options.TimeProvider;

    /// <summary>Begins the telemetry of a call.</summary>
    /// <returns>The telemetry, or <see langword="null"/> where nobody listens: then a call costs this question and nothing more.</returns>
    internal CallTelemetry? Start(ICallDescription call)
    {
        // If Warning is off, no message can be logged.
        return Instruments.HasListeners || _logger?.IsEnabled(LogLevel.Warning) == true ? new CallTelemetry(this, call, StartActivity(call)) : null;
    }

    /// <summary>Gives the attributes that every metric has.</summary>
    internal TagList Tags(string operation, string? model)
    {
        var tags = new TagList
        {
            { AttributeNames.OperationName, operation },
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

    private Activity? StartActivity(ICallDescription call)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        // What samplers decide on is there from the beginning.
        var (operation, model) = (call.OperationName, call.ModelName);
        var activity = Instruments.Source.StartActivity(model is null ? operation : $"{operation} {model}", ActivityKind.Client, parentContext: default, Tags(operation, model));
        if (activity is { IsAllDataRequested: true })
        {
            call.Tag(activity);
        }

        return activity;
    }
}
