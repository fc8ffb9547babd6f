using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Omnichannel.Channels.Shared;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Widget.Identity;

/// <summary>Reads signed identities: JWT, HS256, with the inbox's own key, so that one made for another inbox is worth nothing here.</summary>
internal sealed class IdentityReader(IdentityKeys keys, TimeProvider clock)
{
    private const int LongestToken = 4_096;
    private const int LongestSubject = 200;
    private const int LongestEmail = 254;

    // Clocks of two servers are never quite the same.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // Whoever steals one may use it until it ends.
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Reads one.</summary>
    /// <returns>Who it is, or a sentence for the customer's developer on what is wrong.</returns>
    public async ValueTask<(SignedIdentity? Identity, string? Problem)> ReadAsync(Inbox inbox, string token)
    {
        var signingKeys = keys.Of(inbox);
        if (signingKeys.Count == 0)
        {
            return (null, "This inbox has no identity key yet.");
        }

        if (token.Length > LongestToken)
        {
            return (null, $"The identity is longer than {LongestToken} characters.");
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = signingKeys.Select(key => new SymmetricSecurityKey(key)),
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = true,
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt }
            ? Read(inbox, jwt)
            : (null, "The identity is not a JWT signed with HS256 and this inbox's identity key.");
    }

    private (SignedIdentity? Identity, string? Problem) Read(Inbox inbox, JsonWebToken jwt)
    {
        var problem = ProblemWithTime(jwt)
            ?? (jwt.Audiences.Any() && !jwt.Audiences.Contains(inbox.PublicKey, StringComparer.Ordinal) ? "The identity is for another inbox (aud)." : null)
            ?? (TextOf(jwt, "sub") is not { Length: > 0 and <= LongestSubject } ? $"sub must be a text of 1 to {LongestSubject} characters." : null);
        return problem is null
            ? (new(TextOf(jwt, "sub")!, DisplayText.CleanName(TextOf(jwt, "name")), EmailOf(jwt)), null)
            : (null, problem);
    }

    private string? ProblemWithTime(JsonWebToken jwt)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return !jwt.TryGetPayloadValue<long>("exp", out _) ? "The identity must say until when it is valid (exp)."
            : jwt.ValidTo + Skew <= now ? "The identity has expired."
            : jwt.ValidTo > now + LongestLife + Skew ? $"The identity must expire within {LongestLife.TotalHours} hours."
            : jwt.TryGetPayloadValue<long>("nbf", out _) && jwt.ValidFrom > now + Skew ? "The identity is not valid yet (nbf)."
            : null;
    }

    private static string? EmailOf(JsonWebToken jwt) =>
        DisplayText.Clean(TextOf(jwt, "email"), LongestEmail) is { Length: > 0 } email && email.Contains('@', StringComparison.Ordinal) ? email : null;

    private static string? TextOf(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var text) ? text : null;
}
