using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Omnichannel.Core;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>Issues and reads visitors' tokens and stream tickets: JWT, HS256, each for one purpose.</summary>
internal sealed class VisitorTokens(SigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const string Issuer = "omnichannel";
    private const string TokenAudience = "directline";
    private const string TicketAudience = "directline-stream";
    private const int Remembered = 50_000;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    // A page shows the same token with every message; reading it once is enough while it is valid.
    private readonly ConcurrentDictionary<string, (VisitorToken Token, DateTimeOffset Expires)> _read = new(StringComparer.Ordinal);

    // Tickets that have served. Each is forgotten when its time is over, so the set stays as small as a minute of openings.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private long _swept;

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Issue(VisitorToken token) => Create(token, TokenAudience, options.Value.TokenLifetime, watermark: null);

    public string IssueTicket(VisitorToken token, string? watermark) =>
        Create(token, TicketAudience, options.Value.TicketLifetime, watermark ?? "");

    /// <summary>Reads a token.</summary>
    public async ValueTask<(TokenState State, VisitorToken? Token)> ReadAsync(string text)
    {
        if (_read.TryGetValue(text, out var known))
        {
            return known.Expires > clock.GetUtcNow() ? (TokenState.Valid, known.Token) : (TokenState.Expired, null);
        }

        var (state, token, jwt) = await ValidateAsync(text, TokenAudience);
        if (token is null || jwt is null)
        {
            return (state, null);
        }

        if (_read.Count >= Remembered)
        {
            _read.Clear();
        }

        _read[text] = (token, new(jwt.ValidTo, TimeSpan.Zero));
        return (state, token);
    }

    /// <summary>Reads a stream ticket without using it up.</summary>
    public async ValueTask<StreamTicket?> PeekTicketAsync(string text)
    {
        var (_, token, jwt) = await ValidateAsync(text, TicketAudience);
        return token is null || jwt is null ? null : new(token, jwt.GetClaim("watermark").Value, jwt.Id, new(jwt.ValidTo, TimeSpan.Zero));
    }

    /// <summary>Uses a ticket up.</summary>
    /// <returns>Whether it had not served before.</returns>
    public bool Use(string ticketId, DateTimeOffset expires)
    {
        var now = clock.GetUtcNow();
        Sweep(now);
        return _used.TryAdd(ticketId, expires);
    }

    // Once a second at most: when all pages come back at once, looking through all tickets for each of them would take the square of it.
    private void Sweep(DateTimeOffset now)
    {
        var last = Volatile.Read(ref _swept);
        if (now.Ticks - last < TimeSpan.TicksPerSecond || Interlocked.CompareExchange(ref _swept, now.Ticks, last) != last)
        {
            return;
        }

        foreach (var (id, until) in _used)
        {
            if (until <= now)
            {
                _used.TryRemove(id, out _);
            }
        }
    }

    private string Create(VisitorToken token, string audience, TimeSpan lifetime, string? watermark)
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7(now).ToString("N"),
            ["conversation"] = token.Conversation.ToString(),
            ["inbox"] = token.Inbox.ToString(),
            ["user"] = token.UserId,
            ["via"] = token.FromSecret ? "secret" : "widget",
        };
        if (watermark is not null)
        {
            claims["watermark"] = watermark;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime.AddSeconds(-5),
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = new(keys.Current, SecurityAlgorithms.HmacSha256),
        });
    }

    private async ValueTask<(TokenState State, VisitorToken? Token, JsonWebToken? Jwt)> ValidateAsync(string text, string audience)
    {
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys.All,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        if (result.Exception is SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException)
        {
            return (TokenState.Expired, null, null);
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken jwt } && ContentOf(result.ClaimsIdentity) is { } token
            ? (TokenState.Valid, token, jwt)
            : (TokenState.Invalid, null, null);
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from <= now && now < until;
    }

    private static VisitorToken? ContentOf(ClaimsIdentity identity) =>
        Guid.TryParse(identity.FindFirst("conversation")?.Value, out var conversation)
        && Guid.TryParse(identity.FindFirst("inbox")?.Value, out var inbox)
        && identity.FindFirst("user")?.Value is { Length: > 0 } user
            ? new(new ConversationId(conversation), new InboxId(inbox), user, identity.FindFirst("via")?.Value == "secret")
            : null;
}
