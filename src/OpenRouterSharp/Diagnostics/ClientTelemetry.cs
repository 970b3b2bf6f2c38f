using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Holds what the telemetry of a client's calls shares, and starts the telemetry of each call.</summary>
internal sealed class ClientTelemetry(OpenRouterClientOptions options)
{
    // The API that the client calls. The provider behind it is known only from the response, and reported as openrouter.provider.
    internal const string Provider = "openrouter";

    private readonly string _address = options.Endpoint.IdnHost;
    private readonly object _port = options.Endpoint.Port;

    // An object: to access a field of type ILogger loads the assembly that declares it, which a program without a logger does not need.
    private readonly object? _logger = options.HasLoggerFactory ? CreateLogger(options) : null;

    internal ILogger Logger => (ILogger?)_logger ?? NullLogger.Instance;

    internal TimeProvider TimeProvider => options.TimeProvider;

    /// <summary>Starts the telemetry of a call.</summary>
    /// <returns>The telemetry, or <see langword="null"/> if there is no listener, in which case this check is the only cost.</returns>
    internal CallTelemetry? Start(ICallDescription call)
    {
        // If Warning is off, no message can be logged.
        return Instruments.HasListeners || (_logger is not null && IsLogging()) ? new CallTelemetry(this, call, StartActivity(call)) : null;
    }

    /// <summary>Creates the attributes common to all metrics.</summary>
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

    private static object? CreateLogger(OpenRouterClientOptions options) => options.LoggerFactory?.CreateLogger(OpenRouterTelemetry.LogCategory);

    private bool IsLogging() => Logger.IsEnabled(LogLevel.Warning);

    private Activity? StartActivity(ICallDescription call)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        // Samplers see only the attributes that are set when the span starts.
        var (operation, model) = (call.OperationName, call.ModelName);
        var activity = Instruments.Source.StartActivity(model is null ? operation : $"{operation} {model}", ActivityKind.Client, parentContext: default, Tags(operation, model));
        if (activity is { IsAllDataRequested: true })
        {
            call.Tag(activity);
        }

        return activity;
    }
}
