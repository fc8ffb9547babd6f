using Microsoft.Extensions.Options;
using Omnichannel.Core;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Keeps a bot below Telegram's limits: so many messages in a second over all chats, one in a second in one chat after a short burst.</summary>
/// <remarks>
/// Each limit is one instant, the one at which it would be unused again; an instant that has passed says nothing and is thrown away.
/// What is kept is therefore bounded by how much can be sent in a few seconds, and by the waits that Telegram asked for.
/// </remarks>
internal sealed class TelegramPace(IOptions<TelegramOptions> options, TimeProvider clock)
{
    private const int SweepAt = 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(InboxId Inbox, long? Chat), DateTimeOffset> _fullAgain = [];
    private readonly Dictionary<InboxId, (long Chat, DateTimeOffset Until)> _lastRefusal = [];
    private int _sweepAt = SweepAt;

    /// <summary>Gets how many instants are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _fullAgain.Count;
            }
        }
    }

    /// <summary>Asks for room for one message.</summary>
    /// <returns>Null when it may be sent now; else how long to wait, and whether the whole inbox has to.</returns>
    public (TimeSpan Wait, bool WholeInbox)? Take(InboxId inbox, long chat)
    {
        var limits = options.Value;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var wholeStep = TimeSpan.FromSeconds(1.0 / limits.PerSecond);
            var chatStep = TimeSpan.FromSeconds(1);
            if (WaitFor((inbox, null), wholeStep * (limits.PerSecond - 1), now) is { } whole)
            {
                return (whole, true);
            }

            if (WaitFor((inbox, chat), chatStep * (limits.ChatBurst - 1), now) is { } alone)
            {
                return (alone, false);
            }

            Use((inbox, null), wholeStep, now);
            Use((inbox, chat), chatStep, now);
            Sweep(now);
            return null;
        }
    }

    /// <summary>Remembers that Telegram wants to be left alone; asked for by two chats at the same time, the whole bot is meant.</summary>
    /// <returns>Whether the whole inbox has to wait.</returns>
    public bool Refused(InboxId inbox, long chat, TimeSpan wait)
    {
        var asked = wait < LongestWait ? wait : LongestWait;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var isWhole = _lastRefusal.TryGetValue(inbox, out var last) && last.Chat != chat && last.Until > now;
            _lastRefusal[inbox] = (chat, now + asked);
            var limits = options.Value;
            var used = isWhole ? TimeSpan.FromSeconds(1.0 / limits.PerSecond) * (limits.PerSecond - 1) : TimeSpan.FromSeconds(limits.ChatBurst - 1);
            _fullAgain[(inbox, isWhole ? null : chat)] = now + asked + used;
            return isWhole;
        }
    }

    private TimeSpan? WaitFor((InboxId, long?) key, TimeSpan burst, DateTimeOffset now)
    {
        var wait = _fullAgain.GetValueOrDefault(key, now) - burst - now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private void Use((InboxId, long?) key, TimeSpan step, DateTimeOffset now)
    {
        var full = _fullAgain.GetValueOrDefault(key, now);
        _fullAgain[key] = (full > now ? full : now) + step;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_fullAgain.Count < _sweepAt)
        {
            return;
        }

        foreach (var key in _fullAgain.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
        {
            _fullAgain.Remove(key);
        }

        _sweepAt = Math.Max(SweepAt, _fullAgain.Count * 2);
    }
}
