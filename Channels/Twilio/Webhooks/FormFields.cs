using System.Net;
using System.Text;

namespace Omnichannel.Channels.Twilio.Webhooks;

/// <summary>The fields of a form, read from its raw bytes: empty, unknown and repeated ones too, because all of them are signed.</summary>
internal sealed class FormFields
{
    /// <summary>The media type of forms.</summary>
    public const string ContentType = "application/x-www-form-urlencoded";

    private readonly List<KeyValuePair<string, string>> _fields;

    /// <summary>Takes fields that did not come as a form.</summary>
    public FormFields(IEnumerable<KeyValuePair<string, string>> fields) => _fields = [.. fields];

    /// <summary>Gets every field, in the order in which they came.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => _fields;

    /// <summary>Reads a form, or what stands behind the question mark of a URL: <c>+</c> is a space, <c>%XX</c> are bytes of UTF-8.</summary>
    public static FormFields Read(ReadOnlySpan<byte> form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in form.Split((byte)'&'))
        {
            var pair = form[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? [] : pair[(equals + 1)..];
            fields.Add(new(Decode(name), Decode(value)));
        }

        return new(fields);
    }

    /// <summary>Finds a field; null when it is missing or empty. Of a repeated one the first counts.</summary>
    public string? Find(string name)
    {
        foreach (var (key, value) in _fields)
        {
            if (key == name)
            {
                return value.Length == 0 ? null : value;
            }
        }

        return null;
    }

    /// <summary>Writes the fields as a form.</summary>
    public byte[] Write() =>
        Encoding.ASCII.GetBytes(string.Join('&', _fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}")));

    private static string Decode(ReadOnlySpan<byte> encoded) => Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(encoded.ToArray(), 0, encoded.Length) ?? []);
}
