using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
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
    private const int TicketIdLength = 12;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(10);

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
        ForgetExpired();
        return _used.TryAdd(ticketId, expires);
    }

    // Not at each opening: after a restart all pages come back within seconds, and each would look through all the others' tickets.
    private void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        var last = Interlocked.Read(ref _swept);
        if (now.UtcTicks - last < SweepInterval.Ticks || Interlocked.CompareExchange(ref _swept, now.UtcTicks, last) != last)
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
            ["conv"] = Short(token.Conversation.Value),
            ["inbox"] = Short(token.Inbox.Value),
            ["user"] = token.UserId,
        };
        if (token.FromSecret)
        {
            claims["via"] = "secret";
        }

        if (watermark is not null)
        {
            claims[JwtRegisteredClaimNames.Jti] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TicketIdLength));
            claims["watermark"] = watermark;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
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
        if (from is null || until is null)
        {
            throw new SecurityTokenNoExpirationException("A token of ours says from when and until when it is valid.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return from <= now && now < until;
    }

    private static VisitorToken? ContentOf(ClaimsIdentity identity) =>
        TryRead(identity.FindFirst("conv")?.Value, out var conversation)
        && TryRead(identity.FindFirst("inbox")?.Value, out var inbox)
        && identity.FindFirst("user")?.Value is { Length: > 0 } user
            ? new(new ConversationId(conversation), new InboxId(inbox), user, identity.FindFirst("via")?.Value == "secret")
            : null;

    // Every request carries a token, and the server keeps a socket's address, with its ticket, as long as the socket.
    private static string Short(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    private static bool TryRead(string? text, out Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        var isWhole = text?.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length == bytes.Length;
        id = isWhole ? new Guid(bytes, bigEndian: true) : default;
        return isWhole;
    }
}
