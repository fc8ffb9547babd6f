using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>Just enough of Direct Line 3.0 for a visitor: start, post a message, follow the conversation.</summary>
internal static class DirectLine
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/v3/directline/conversations", Start);
        app.MapPost("/v3/directline/conversations/{id}/activities", PostAsync);
        app.Map("/v3/directline/conversations/{id}/stream", StreamAsync);
    }

    // The two headers let a load run say which conversation and operator it wants.
    private static IResult Start(HttpContext context, Pipeline pipeline)
    {
        var id = context.Request.Headers["X-Conversation"].ToString();
        _ = int.TryParse(context.Request.Headers["X-Operator"], CultureInfo.InvariantCulture, out var person);
        pipeline.Open(id, person);
        var stream = $"ws://{context.Request.Host}/v3/directline/conversations/{id}/stream";
        return Results.Json(new Conversation(id, "token", 1800, stream), FloorJson.Default.Conversation, statusCode: 201);
    }

    private static async Task<IResult> PostAsync(string id, Activity activity, Pipeline pipeline)
    {
        var sequence = await pipeline.AppendAsync(id, fromOperator: false, activity.Text ?? "");
        return Results.Json(new ResourceId($"{id}|{sequence:D7}"), FloorJson.Default.ResourceId);
    }

    private static async Task StreamAsync(string id, HttpContext context, Pipeline pipeline)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var queue = Channel.CreateUnbounded<Stored>();
        void Listen(Stored stored) => queue.Writer.TryWrite(stored);
        pipeline.Listen(id, Listen);
        try
        {
            await Task.WhenAny(SendAllAsync(id, socket, queue.Reader, context.RequestAborted), ReceiveAllAsync(socket, context.RequestAborted));
        }
        finally
        {
            pipeline.Forget(id, Listen);
        }
    }

    private static async Task SendAllAsync(string id, WebSocket socket, ChannelReader<Stored> queue, CancellationToken cancellationToken)
    {
        await foreach (var stored in queue.ReadAllAsync(cancellationToken))
        {
            var from = new Account(stored.FromOperator ? "operator" : "user");
            var set = new ActivitySet(
                [new("message", $"{id}|{stored.Sequence:D7}", from, stored.Text)],
                stored.Sequence.ToString(CultureInfo.InvariantCulture));
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(set, FloorJson.Default.ActivitySet),
                WebSocketMessageType.Text,
                endOfMessage: true,
                cancellationToken);
        }
    }

    private static async Task ReceiveAllAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The page has gone without a good-bye.
        }
    }
}
