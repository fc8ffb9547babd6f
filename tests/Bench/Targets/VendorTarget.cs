using System.Collections.Concurrent;
using System.Text;
using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>A server as a vendor sees it: each person's messages are posted on a connection, and count when they are acknowledged.</summary>
/// <param name="server">The server.</param>
/// <param name="call">Makes the call for a person's message: who, which of theirs, and its text.</param>
internal sealed class VendorTarget(Uri server, Func<int, long, string, VendorCall> call) : ITarget
{
    private readonly ConcurrentBag<IDisposable> _open = [];

    public Task AddOperatorAsync(int index, Action<Marker> arrived, Action<string> failed) => Task.CompletedTask;

    public async Task<IVisitor> AddVisitorAsync(int index, Action<Marker> replied, Action<string> failed)
    {
        var person = new Person(index, call, replied, failed);
        await person.ConnectAsync(server);
        _open.Add(person);
        return person;
    }

    public void Dispose()
    {
        foreach (var connection in _open)
        {
            connection.Dispose();
        }
    }

    private sealed class Person(int index, Func<int, long, string, VendorCall> call, Action<Marker> replied, Action<string> failed) : IVisitor, IDisposable
    {
        // Answers come in the order of their requests.
        private readonly ConcurrentQueue<Marker> _asked = new();
        private HttpConnection? _http;

        public async Task ConnectAsync(Uri server)
        {
            _http = await HttpConnection.ConnectAsync(server, TakeAnswer);
            _http.OnClosed = () => failed("A vendor's connection was closed.");
        }

        public void Send(ReadOnlySpan<byte> text)
        {
            var rest = text;
            if (Marker.TryNext(ref rest, "~v"u8, out var marker))
            {
                _asked.Enqueue(marker);
                var (line, headers, body) = call(index, marker.Number, Encoding.ASCII.GetString(text));
                _http?.Send(line, headers, Encoding.ASCII.GetBytes(body), 0);
            }
        }

        public void StopSending() => Dispose();

        public void Dispose()
        {
            _http?.Dispose();
            _http = null;
        }

        private void TakeAnswer(int status, string head, ReadOnlySpan<byte> body, long tag)
        {
            _asked.TryDequeue(out var marker);
            if (status is >= 200 and < 300)
            {
                replied(marker);
            }
            else
            {
                failed($"HTTP {status}: {Encoding.UTF8.GetString(body)}");
            }
        }
    }
}
