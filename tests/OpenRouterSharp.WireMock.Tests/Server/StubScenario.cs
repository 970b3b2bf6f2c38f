using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A scenario that WireMock.Net plays, in a server of its own on a port that the system chooses.</summary>
public sealed class StubScenario : Scenario
{
    private readonly WireMockServer _server;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StubScenario()
    {
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            PreWireMockMiddlewareInit = application => ((IApplicationBuilder)application).Use(RecordAsync),
        });
        Endpoint = new Uri(_server.Url! + "/api/v1/");
    }

    public override Uri Endpoint { get; }

    /// <summary>Plays a scenario from a file.</summary>
    /// <param name="name">The name of a file in <c>Mappings</c>, without its extension.</param>
    public static StubScenario Play(string name)
    {
        var file = JsonNode.Parse(StubFiles.Mapping(name))!;
        JsonArray mappings = file is JsonArray several ? several : [file];
        foreach (var response in mappings.Select(static mapping => mapping!["Response"]!))
        {
            if (response["BodyAsFile"] is { } body)
            {
                response["BodyAsFile"] = StubFiles.BodyPath((string)body!);
            }
        }

        var scenario = new StubScenario();
        scenario._server.WithMapping(mappings.ToJsonString());
        return scenario;
    }

    /// <summary>Plays one response to each request that matches.</summary>
    public static StubScenario Play(IRequestBuilder request, IResponseBuilder response)
    {
        var scenario = new StubScenario();
        scenario._server.Given(request).RespondWith(response);
        return scenario;
    }

    /// <summary>Plays a body in pieces of equal length, cut without regard to its events, with a pause before each.</summary>
    public static StubScenario Dribble(string body, int pieces, TimeSpan pause)
    {
        var scenario = new StubScenario();
        var length = (body.Length + pieces - 1) / pieces;
        scenario.Stream(async write =>
        {
            foreach (var piece in body.Chunk(length))
            {
                await Task.WhenAny(scenario._end.Task, Task.Delay(pause));
                write(new string(piece));
            }
        });
        return scenario;
    }

    /// <summary>Plays the first half of a body, and nothing after it until the scenario is disposed.</summary>
    public static StubScenario HalfOf(string body, string contentType = "text/event-stream")
    {
        var scenario = new StubScenario();
        scenario.Stream(
            async write =>
            {
                write(body[..(body.Length / 2)]);
                await scenario._end.Task;
            },
            contentType);
        return scenario;
    }

    /// <summary>Creates a JSON response for a callback.</summary>
    public static ResponseMessage Respond(HttpStatusCode status, string json, params (string Name, string Value)[] headers)
    {
        var response = new ResponseMessage { StatusCode = (int)status, BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = json } };
        response.AddHeader("Content-Type", "application/json");
        foreach (var (name, value) in headers)
        {
            response.AddHeader(name, value);
        }

        return response;
    }

    public override ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        _server.Dispose();
        return default;
    }

    private void Stream(Func<Action<string>, Task> play, string contentType = "text/event-stream") =>
        _server.Given(Request.Create().WithPath("/api/v1/chat/completions").UsingPost()).RespondWith(Response.Create()
            .WithHeader("Content-Type", contentType)
            .WithHeader("X-Generation-Id", "gen-a1")
            .WithSseBody(async (_, queue) =>
            {
                await play(queue.Write);
                queue.Close();
            }));

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        Record(new SentRequest(context.Request.Path.Value! + context.Request.QueryString, body, DateTimeOffset.UtcNow));
        await next(context);
    }
}
