using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Accounts;

/// <summary>The sessions behind the cookies. A cookie is worth something only while its session is here, so signing out kills every copy of it.</summary>
internal sealed class Sessions(HubDbContext database, EndedSessions ended, TimeProvider clock)
{
    /// <summary>The claim that names the session.</summary>
    public const string Claim = "sid";

    /// <summary>How many sessions an account may have. The one used longest ago makes room.</summary>
    public const int PerAccount = 20;

    private const int LongestUserAgent = 300;

    // Sliding expiry alone would let a stolen cookie live for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // A cookie that was not used for so long is dead by itself.
    private static readonly TimeSpan LongestIdle = AccountCookie.Lifetime;

    // Every request is a use; writing each of them down would cost more than it tells.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(10);

    /// <summary>Names the session behind a cookie; null when nobody is signed in.</summary>
    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirstValue(Claim);

    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="userAgent">What the browser calls itself; null when it says nothing.</param>
    /// <param name="cancellationToken">Ends it; there is no session then.</param>
    /// <returns>Who the cookie will speak for.</returns>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, string? userAgent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await database.Sessions.Where(row => row.Account == account.Id).OrderByDescending(row => row.SeenAt).ToListAsync(cancellationToken);
        var over = known.Where((row, index) => index >= PerAccount - 1 || !IsAlive(row, now)).ToList();
        database.Sessions.RemoveRange(over);
        var session = new SessionRow
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Account = account.Id,
            BeganAt = now,
            SeenAt = now,
            UserAgent = userAgent is { Length: > LongestUserAgent } ? userAgent[..LongestUserAgent] : userAgent ?? "",
        };
        database.Sessions.Add(session);
        await database.SaveChangesAsync(cancellationToken);
        ended.Tell([.. over.Select(row => row.Id)]);
        return new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString("D")), new(Claim, session.Id)],
            CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Lists an account's sessions that still count, the one used last first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await database.Sessions.AsNoTracking()
            .Where(row => row.Account == account).OrderByDescending(row => row.SeenAt).ToListAsync(cancellationToken);
        return rows.FindAll(row => IsAlive(row, now));
    }

    /// <summary>Ends one session of an account; nothing happens when it has no such session.</summary>
    public async Task EndAsync(Guid account, string session, CancellationToken cancellationToken) =>
        await EndAsync(await database.Sessions.Where(row => row.Account == account && row.Id == session).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Ends the sessions of an account.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="except">The session to keep; null to end all.</param>
    /// <param name="cancellationToken">Ends it; nothing has changed then.</param>
    public async Task EndAllAsync(Guid account, string? except, CancellationToken cancellationToken) =>
        await EndAsync(await database.Sessions.Where(row => row.Account == account && row.Id != except).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Tells whether a cookie still counts, and notes that it was used.</summary>
    public async Task<bool> IsAliveAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var session = IdOf(user);
        var now = clock.GetUtcNow();
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || session is null
            || await database.Sessions.FirstOrDefaultAsync(row => row.Id == session && row.Account == account, cancellationToken) is not { } row
            || now - row.BeganAt >= Longest)
        {
            return false;
        }

        if (now - row.SeenAt >= Noted)
        {
            row.SeenAt = now;
            await NoteAsync(row, cancellationToken);
        }

        return true;
    }

    private static bool IsAlive(SessionRow row, DateTimeOffset now) => now - row.BeganAt < Longest && now - row.SeenAt < LongestIdle + Noted;

    private async Task NoteAsync(SessionRow row, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException or StoreUnavailableException)
        {
            // It ended in this moment, or the store is full: whoever asks hears of that by the next request, and a note is not worth a refusal.
            database.Entry(row).State = EntityState.Detached;
        }
    }

    private async Task EndAsync(List<SessionRow> rows, CancellationToken cancellationToken)
    {
        database.Sessions.RemoveRange(rows);
        await database.SaveChangesAsync(cancellationToken);
        ended.Tell([.. rows.Select(row => row.Id)]);
    }
}
