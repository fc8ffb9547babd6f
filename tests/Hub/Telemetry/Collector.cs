using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Tests.Hub.Telemetry;

/// <summary>A receiver of OTLP over HTTP that reads what it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body, string Key)> _received = new();
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IEnumerable<string> Keys => _received.Select(request => request.Key).Distinct();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Gets the texts at a path of field numbers in all messages of a signal, such as the names of all metrics.</summary>
    public ISet<string> Texts(string signal, params int[] fields) =>
        _received.Where(request => request.Path == "/v1/" + signal).SelectMany(request => At(request.Body, fields)).Select(Encoding.UTF8.GetString).ToHashSet();

    /// <summary>Tells whether a text stands anywhere in what came.</summary>
    public bool Holds(string text) => _received.Any(request => request.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (context.Request.ContentType != "application/x-protobuf")
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        _received.Enqueue((context.Request.Path.Value ?? "", body.ToArray(), context.Request.Headers["X-Key"].ToString()));
        context.Response.ContentType = "application/x-protobuf";
    }

    private static IEnumerable<byte[]> At(byte[] message, int[] fields) => fields is []
        ? [message]
        : Fields(message).Where(field => field.Number == fields[0]).SelectMany(field => At(field.Value, fields[1..]));

    // The wire format: a tag, then a number, eight or four bytes, or a length with so many bytes. Only the last is looked into.
    private static List<(int Number, byte[] Value)> Fields(byte[] message)
    {
        var found = new List<(int, byte[])>();
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0: Varint(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    found.Add(((int)(tag >> 3), message[at..(at + length)]));
                    at += length;
                    break;
                default: throw new InvalidDataException($"The collector was sent something else than protobuf, at {at}.");
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
