using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Tests.Unit.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>A server that remembers what it was asked and answers what a test tells it to.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly RawServer _server;

    public FakeTwilio(Func<Call, Answer> answer) => _server = new(async (stream, stop) =>
    {
        var call = await ReadAsync(stream, stop);
        _calls.Enqueue(call);
        await WriteAsync(stream, answer(call), stop);
    });

    public int Port => _server.Port;

    public string Url => $"http://127.0.0.1:{Port}";

    public IReadOnlyList<Call> Calls => [.. _calls];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<Call> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        var lines = (await RawServer.ReadHeadAsync(stream, stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        var first = lines[0].Split(' ');
        return new(first[0], first[1], headers, body);
    }

    private static async Task WriteAsync(NetworkStream stream, Answer answer, CancellationToken stop)
    {
        if (answer.Status == 0)
        {
            return;
        }

        var head = $"HTTP/1.1 {answer.Status} X\r\nContent-Type: {answer.ContentType}\r\n{answer.Headers}Content-Length: {answer.Body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        await stream.WriteAsync(answer.Body, stop);
    }
}

/// <summary>What the server was asked.</summary>
internal sealed record Call(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Target.Split('?')[0];

    public FormFields Query => FormFields.Read(Encoding.ASCII.GetBytes(TwilioSignature.Query(Target).TrimStart('?')));

    public FormFields Form => FormFields.Read(Body);

    public string Text => Encoding.UTF8.GetString(Body);

    public string? Authorization => Headers.GetValueOrDefault("Authorization");
}

/// <summary>What the server answers; status 0 hangs up without a word.</summary>
internal sealed record Answer(int Status, byte[] Body, string ContentType = "application/json", string Headers = "")
{
    public static Answer HangUp { get; } = new(0, []);

    public static Answer Json(string body, int status = 200, string headers = "") => new(status, Encoding.UTF8.GetBytes(body), Headers: headers);

    public static Answer Error(int status, int code, string message = "", string headers = "") =>
        Json($$"""{"code":{{code}},"message":"{{message}}","more_info":"","status":{{status}}}""", status, headers);
}
