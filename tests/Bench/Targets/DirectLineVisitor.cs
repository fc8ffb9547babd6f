using System.Globalization;
using System.Text;
using System.Text.Json;
using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>A visitor's page: one connection to post on, one web socket on which the conversation comes back.</summary>
internal sealed class DirectLineVisitor : IVisitor, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly byte[] _beginning;
    private readonly Action<string> _failed;
    private TaskCompletionSource<HttpAnswer>? _asked;
    private HttpConnection? _http;
    private SocketConnection? _stream;
    private string _post = "";
    private string _headers = "";
    private long _sent;

    private DirectLineVisitor(int index, Action<string> failed)
    {
        _beginning = Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"from\":{{\"id\":\"u{index}\"}},\"locale\":\"en\",\"text\":\"");
        _failed = failed;
    }

    public string Conversation { get; private set; } = "";

    /// <summary>Begins a conversation and follows it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="index">Which visitor.</param>
    /// <param name="authorize">Makes the headers of the first request; may ask on the connection before.</param>
    /// <param name="onFrame">Takes what comes on the stream.</param>
    /// <param name="failed">Told of what went wrong.</param>
    public static async Task<DirectLineVisitor> BeginAsync(
        Uri server,
        int index,
        Func<DirectLineVisitor, Task<string>> authorize,
        FrameHandler onFrame,
        Action<string> failed)
    {
        var visitor = new DirectLineVisitor(index, failed);
        visitor._http = await HttpConnection.ConnectAsync(server, visitor.TakeAnswer);
        visitor._http.OnClosed = () => failed("A visitor's connection was closed.");
        var begun = (await visitor.AskAsync("POST /v3/directline/conversations", await authorize(visitor))).Expected().Json;
        visitor.Conversation = Text(begun, "conversationId");
        visitor._post = $"POST /v3/directline/conversations/{visitor.Conversation}/activities";
        visitor._headers = $"Authorization: Bearer {Text(begun, "token")}\r\nContent-Type: application/json\r\n";
        var stream = new Uri(Text(begun, "streamUrl"));
        visitor._stream = await SocketConnection.ConnectAsync(server, stream.PathAndQuery, onFrame, $"Origin: http://{server.Authority}\r\n");
        visitor._stream.OnClosed = () => failed("A visitor's stream was closed.");
        return visitor;
    }

    /// <summary>Sends a request and waits for its answer; for setting up only.</summary>
    public async Task<HttpAnswer> AskAsync(string line, string headers, string body = "")
    {
        var asked = _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _http!.Send(line, headers, Encoding.UTF8.GetBytes(body), 0); // Connected before anybody gets hold of a visitor.
        return await asked.Task.WaitAsync(Patience);
    }

    /// <summary>Says something and waits until it is stored; for setting up only.</summary>
    public async Task SayAsync(string text) => (await AskAsync(_post, _headers, $$"""{"type":"message","text":"{{text}}"}""")).Expected();

    public void Send(ReadOnlySpan<byte> text)
    {
        // Clients of the protocol name each message, so that a repeat is harmless.
        var end = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\",\"channelData\":{{\"clientActivityID\":\"{_sent++:x8}\"}}}}"));
        Span<byte> body = stackalloc byte[_beginning.Length + text.Length + end.Length];
        _beginning.CopyTo(body);
        text.CopyTo(body[_beginning.Length..]);
        end.CopyTo(body[(_beginning.Length + text.Length)..]);
        _http?.Send(_post, _headers, body, 1);
    }

    public void StopSending()
    {
        _http?.Dispose();
        _http = null;
    }

    public void Dispose()
    {
        StopSending();
        _stream?.Dispose();
    }

    private void TakeAnswer(int status, string head, ReadOnlySpan<byte> body, long tag)
    {
        if (tag == 0)
        {
            _asked?.TrySetResult(new(status, head, Encoding.UTF8.GetString(body)));
        }
        else if (status is < 200 or >= 300)
        {
            _failed($"HTTP {status}: {Encoding.UTF8.GetString(body)}");
        }
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");
}
