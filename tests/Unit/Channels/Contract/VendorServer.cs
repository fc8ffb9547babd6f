using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Omnichannel.Tests.Unit.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>A vendor that does what a test tells it to: one answer for each request, the last one for all that follow.</summary>
internal sealed partial class VendorServer : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly ConcurrentQueue<VendorAnswer> _answers = new();
    private bool _isGone;

    public VendorServer() => _server = new(ServeAsync);

    public string Url => _server.Url.TrimEnd('/');

    public string Target => $"127.0.0.1:{_server.Port}";

    /// <summary>Gets every request, head and body as Latin-1, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Gets a task that ends when the first request has come in whole.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Will(params VendorAnswer[] answers)
    {
        _answers.Clear();
        Array.ForEach(answers, _answers.Enqueue);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isGone)
        {
            _isGone = true;
            await _server.DisposeAsync();
        }
    }

    private async Task ServeAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = await RawServer.ReadHeadAsync(stream, stop);
        Requests.Enqueue(head + await ReadBodyAsync(stream, head, stop));
        Asked.TrySetResult();
        var answer = _answers.Count > 1 && _answers.TryDequeue(out var next) ? next : _answers.TryPeek(out next) ? next : new VendorAnswer.HangsUp();
        switch (answer)
        {
            case VendorAnswer.Says says:
                await stream.WriteAsync(says.Raw, stop);
                break;
            case VendorAnswer.StopsHalfway half:
                await stream.WriteAsync(half.Answer.Raw.AsMemory(0, half.Answer.Raw.Length - 5), stop);
                break;
            case VendorAnswer.Sleeps:
                await RawServer.WaitForCallerToLeaveAsync(stream, stop);
                break;
        }
    }

    private static async Task<string> ReadBodyAsync(NetworkStream stream, string head, CancellationToken stop)
    {
        if (ContentLength().Match(head) is { Success: true } length)
        {
            var body = new byte[int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(body, stop);
            return Encoding.Latin1.GetString(body);
        }

        return "";
    }

    [GeneratedRegex("^content-length: *([0-9]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ContentLength();
}
