using System.Net.WebSockets;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>One open page of a visitor. Its cursor says what it has been sent; a ring only tells that there may be more.</summary>
internal sealed class VisitorSocket
{
    private const int PageSize = 100;

    // What has just been committed is kept at hand, so that showing it needs no read; more than this and the log is read instead.
    private const int TailLength = 32;

    private readonly Lock _gate = new();
    private readonly Queue<StoredEntry> _tail = new();
    private readonly Queue<Activity> _signals = new();
    private readonly Bell _bell = new();
    private readonly WebSocket _socket;
    private readonly IConversationReader _reader;
    private readonly ActivitySetWriter _writer;
    private readonly string _origin;
    private long _cursor;
    private long _newest;
    private bool _mustLook = true;
    private bool _mustAnswer;
    private bool _closing;

    public VisitorSocket(WebSocket socket, ConversationId conversation, long cursor, string origin, IConversationReader reader, ActivitySetWriter writer)
    {
        _socket = socket;
        _reader = reader;
        _writer = writer;
        _origin = origin;
        _cursor = cursor;
        Conversation = conversation;
    }

    public ConversationId Conversation { get; }

    /// <summary>Gets the highest sequence this page has been sent, or past which nothing was for it.</summary>
    public long Cursor => Volatile.Read(ref _cursor);

    /// <summary>Tells what has just been committed.</summary>
    public void Committed(Commit commit)
    {
        var changes = false;
        lock (_gate)
        {
            foreach (var entry in commit.Entries)
            {
                // Rings may be lost, so the tail may not assume that it hears of everything: it holds an unbroken run or nothing before.
                if (_tail.Count == TailLength || entry.Entry.Sequence != _newest + 1)
                {
                    _tail.Clear();
                }

                _newest = entry.Entry.Sequence;
                _tail.Enqueue(StoredEntry.Of(entry));
                changes |= entry.Entry.Supersedes is not null;
            }

            // What becomes of a message that was changed is known to the log alone.
            if (changes)
            {
                _tail.Clear();
                _mustLook = true;
            }
        }

        _bell.Ring();
    }

    /// <summary>Shows something that is in no log.</summary>
    public void Signalled(Activity activity)
    {
        lock (_gate)
        {
            if (_signals.Count < TailLength)
            {
                _signals.Enqueue(activity);
            }
        }

        _bell.Ring();
    }

    /// <summary>Tells that there may be more in the log.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            _mustLook = true;
        }

        _bell.Ring();
    }

    /// <summary>The page asks whether anybody is there: it is told how far it has been sent, behind everything that is on its way.</summary>
    public void Answer()
    {
        Volatile.Write(ref _mustAnswer, true);
        _bell.Ring();
    }

    /// <summary>Ends it, so that its page comes back soon: the hub stops, the visitor has too many pages open, or the conversation was deleted.</summary>
    public void Close()
    {
        Volatile.Write(ref _closing, true);
        _bell.Ring();
    }

    /// <summary>Sends what there is, then what comes, until the page goes or it is closed.</summary>
    public async Task PumpAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (Volatile.Read(ref _closing))
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "Come back in a moment.", cancellationToken);
                return;
            }

            while (Next() is { Count: > 0 } entries)
            {
                var last = entries[^1].Sequence;
                await SendAsync(_writer.Write(Conversation, entries, last, _origin), cancellationToken);
                Volatile.Write(ref _cursor, last);
            }

            while (NextSignal() is { } signal)
            {
                await SendAsync(ActivitySetWriter.WriteSignal(signal, _cursor), cancellationToken);
            }

            if (Interlocked.Exchange(ref _mustAnswer, false))
            {
                await SendAsync(ActivitySetWriter.WriteNothing(_cursor), cancellationToken);
            }

            await _bell.WaitAsync();
        }
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    // The tail serves when it begins right behind the cursor; otherwise the log does, and the tail is dropped up to where it has been read.
    // Without a tail, the log is looked at only when somebody said that there is more.
    private IReadOnlyList<StoredEntry> Next()
    {
        lock (_gate)
        {
            while (_tail.TryPeek(out var old) && old.Sequence <= _cursor)
            {
                _tail.Dequeue();
            }

            if (_tail.TryPeek(out var head) && head.Sequence == _cursor + 1)
            {
                var entries = _tail.ToArray();
                _tail.Clear();
                return entries;
            }

            if (_tail.Count == 0 && !_mustLook)
            {
                return [];
            }

            _mustLook = false;
        }

        var read = _reader.ReadAfter(Conversation, _cursor, PageSize);
        if (read.Count > 0)
        {
            lock (_gate)
            {
                _mustLook = true;
            }
        }

        return read;
    }

    private Activity? NextSignal()
    {
        lock (_gate)
        {
            return _signals.TryDequeue(out var signal) ? signal : null;
        }
    }
}
