using System.Security.Claims;
using System.Threading.Channels;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>One connected console: who looks, what is open on the screen, and what waits to be sent.</summary>
internal sealed class ConsoleConnection(string id, ClaimsPrincipal user, Viewer viewer, Action abort)
{
    /// <summary>How many conversations a console has open at most.</summary>
    public const int MostOpen = 64;

    private readonly Lock _gate = new();
    private readonly List<(ConversationId Conversation, ContactId Contact)> _open = [];
    private volatile bool _hasEnded;

    // Bounded, because a console that does not read must cost nobody else anything. It loses the connection and comes back to a fresh view.
    private readonly Channel<Func<IConsoleClient, Task>> _outbox = Channel.CreateBounded<Func<IConsoleClient, Task>>(
        new BoundedChannelOptions(1_024) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    public string Id { get; } = id;

    public ClaimsPrincipal User { get; } = user;

    /// <summary>Gets who looks, as the directory knows them.</summary>
    public Viewer Viewer { get; private set; } = viewer;

    /// <summary>Gets whether this side has ended it; calls that were under way find it so.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Gets what waits to be sent, in order.</summary>
    public IAsyncEnumerable<Func<IConsoleClient, Task>> Outbox => _outbox.Reader.ReadAllAsync(CancellationToken.None);

    /// <summary>Queues a push. A full queue ends the connection.</summary>
    public void Push(Func<IConsoleClient, Task> push)
    {
        if (!_outbox.Writer.TryWrite(push))
        {
            End();
        }
    }

    /// <summary>Looks up who this is now; another name is taken over.</summary>
    /// <returns>Whether they are still there with the rights that they were let in with.</returns>
    public bool Recognise(HubDirectory directory)
    {
        if (Viewer.Find(User, directory) is not { } now || now.Role != Viewer.Role || !now.Departments.SetEquals(Viewer.Departments))
        {
            return false;
        }

        Viewer = now;
        return true;
    }

    /// <summary>Ends the connection.</summary>
    public void End()
    {
        _hasEnded = true;
        _outbox.Writer.TryComplete();
        abort();
    }

    /// <summary>Subscribes to a conversation of a contact; the one opened longest ago makes room.</summary>
    /// <returns>The conversation that made room; null when there was room.</returns>
    public ConversationId? Open(ConversationId conversation, ContactId contact)
    {
        lock (_gate)
        {
            _open.RemoveAll(one => one.Conversation == conversation);
            _open.Add((conversation, contact));
            if (_open.Count <= MostOpen)
            {
                return null;
            }

            var oldest = _open[0].Conversation;
            _open.RemoveAt(0);
            return oldest;
        }
    }

    /// <summary>Ends the subscription.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Close(ConversationId conversation)
    {
        lock (_gate)
        {
            return _open.RemoveAll(one => one.Conversation == conversation) > 0;
        }
    }

    public bool HasOpen(ConversationId conversation)
    {
        lock (_gate)
        {
            return _open.Exists(one => one.Conversation == conversation);
        }
    }

    /// <summary>Tells whether one of a contact's conversations is open.</summary>
    public bool HasOpenOf(ContactId contact)
    {
        lock (_gate)
        {
            return _open.Exists(one => one.Contact == contact);
        }
    }

    public IReadOnlyList<ConversationId> AllOpen()
    {
        lock (_gate)
        {
            return [.. _open.Select(one => one.Conversation)];
        }
    }
}
