namespace Omnichannel.Hub.Accounts;

/// <summary>Counts failed attempts, by account and by address, so that guessing is slow whichever of the two stays the same.</summary>
internal sealed class AttemptLimiter(TimeProvider clock)
{
    /// <summary>How many wrong passwords an account may see in a minute.</summary>
    public const int PerAccount = 10;

    /// <summary>How many failures an address may cause in a minute; an office shares one address.</summary>
    public const int PerAddress = 30;

    // A full table forgets everything: an attacker with that many addresses is slowed by the accounts' own lock-out.
    private const int Kept = 20_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> _windows = new(StringComparer.Ordinal);

    /// <summary>Begins an attempt, which counts as failed until it has succeeded: of many at once, each would see that none had failed yet.</summary>
    /// <returns>Whether there is room for it; when not, nothing is counted.</returns>
    public bool TryBegin(string key, int limit)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_windows.TryGetValue(key, out var window) && now - window.Since < Window)
            {
                if (window.Count >= limit)
                {
                    return false;
                }

                _windows[key] = (window.Since, window.Count + 1);
                return true;
            }

            if (_windows.Count >= Kept)
            {
                _windows.Clear();
            }

            _windows[key] = (now, 1);
            return true;
        }
    }

    /// <summary>Takes an attempt back that has not failed.</summary>
    public void TakeBack(string key)
    {
        lock (_gate)
        {
            if (_windows.TryGetValue(key, out var window) && window.Count > 0)
            {
                _windows[key] = (window.Since, window.Count - 1);
            }
        }
    }
}
