using System.Security.Cryptography;
using System.Text;
using Omnichannel.Channels.Shared;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Webhooks;

/// <summary>The proof that a request is Twilio's.</summary>
/// <remarks>Twilio "Security: Validating signatures" (read 2026-11): HMAC-SHA1 with the auth token over the address as it is configured there and, for forms,
/// every field sorted by name. For other bodies the address carries the body's hash.</remarks>
internal static class TwilioSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "X-Twilio-Signature";

    private const string BodyHash = "bodySHA256";

    /// <summary>Tells whether a request was signed with one of the tokens for an address.</summary>
    /// <param name="url">The public address as it is configured at Twilio; only the query is taken from the request.</param>
    /// <param name="tokens">The auth tokens that count now.</param>
    /// <param name="request">The request.</param>
    public static bool IsValid(string url, IEnumerable<string> tokens, WebhookRequest request)
    {
        if (request.SingleHeader(Header) is not { Length: > 0 } given || FindSigned(request) is not { } fields)
        {
            return false;
        }

        var address = url + Query(request.Target);
        var candidates = tokens.SelectMany(token => new[] { WithoutPort(address), WithPort(address) }.Distinct().Select(form => Compute(token, form, fields)));

        // Every candidate is made, so that the time tells nothing of which one fitted.
        return candidates.ToList().Aggregate(false, (found, expected) => ConstantTime.Equals(expected, given) | found);
    }

    /// <summary>Makes the signature.</summary>
    /// <param name="token">The auth token.</param>
    /// <param name="url">The whole address, its query as sent.</param>
    /// <param name="fields">The decoded fields of a form; empty for everything else.</param>
    /// <returns>20 bytes as base64.</returns>
    public static string Compute(string token, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder(url);
        foreach (var (name, value) in fields.Distinct().OrderBy(field => field.Key, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

#pragma warning disable CA5350 // The vendor's choice; as a keyed hash SHA-1 is not known to be broken.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }

    /// <summary>Gets what stands behind the question mark of a target, with it; empty when nothing does.</summary>
    public static string Query(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? "" : target[query..];
    }

    // Null when the body is covered by nothing that is signed.
    private static IReadOnlyList<KeyValuePair<string, string>>? FindSigned(WebhookRequest request) => request switch
    {
        { Method: "GET", Body.IsEmpty: true } => [],
        { Method: "POST", IsForm: true } => FormFields.Read(request.Body.Span).All,
        { Method: "POST" } => HasBodysHash(request) ? [] : null,
        _ => null,
    };

    private static bool HasBodysHash(WebhookRequest request)
    {
        var query = Query(request.Target);
        var given = query.Length == 0 ? null : FormFields.Read(Encoding.UTF8.GetBytes(query[1..])).Find(BodyHash);
        return ConstantTime.Equals(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)), given?.ToLowerInvariant());
    }

    private static string WithoutPort(string url)
    {
        var (start, end) = Port(url);
        return url.Remove(start, end - start);
    }

    // Some of Twilio's servers sign the standard port with the address, and some do not.
    private static string WithPort(string url)
    {
        var (start, end) = Port(url);
        return start < end ? url : url.Insert(start, url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80");
    }

    // Where ":port" stands; where it would stand, twice, when there is none.
    private static (int Start, int End) Port(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOfAny(['/', '?'], host);
        end = end < 0 ? url.Length : end;
        var colon = url.LastIndexOf(':', end - 1, end - host);
        return colon < 0 || url.AsSpan(colon + 1, end - colon - 1).ContainsAnyExceptInRange('0', '9') ? (end, end) : (colon, end);
    }

    extension(WebhookRequest request)
    {
        /// <summary>Gets whether the body is a form.</summary>
        public bool IsForm => FormFields.ContentType.Equals(request.ContentType?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase);

        /// <summary>Reads the fields: of the form, or of the address when there is no body.</summary>
        public FormFields ReadFields() => request switch
        {
            { IsForm: true } => FormFields.Read(request.Body.Span),
            { Method: "GET" } => FormFields.Read(Encoding.UTF8.GetBytes(Query(request.Target).TrimStart('?'))),
            _ => new([]),
        };
    }
}
