using System.Text;

namespace Omnichannel.Tests.Testing;

/// <summary>Makes hostile JSON out of good JSON: the same for the same seed.</summary>
/// <param name="seed">Begins the row of inputs.</param>
/// <param name="examples">What is good.</param>
public sealed class JsonMutator(int seed, IReadOnlyList<string> examples)
{
    // What parsers stumble over. Each is put in somewhere, whole.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "NaN", "-", "0", "-0", "1e309", "-1e-400", "0x1F", "9223372036854775808",
            "123456789012345678901234567890", "\\u0000", "\\ud83d", "\\ude00", "\\uFEFF", "\u202e", "\u0000", "\ufeff", "😀", "<script>", "{{", "}}",
            "{{#each x}}", "__proto__", "$type", "\"type\":", "\"id\":", "\"value\":", "\"text\":", "\"channelData\":{", "\"attachments\":[", "//", "/*", "\n", "\r\n", " ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80],
        Enumerable.Repeat((byte)'[', 300).ToArray(),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 300))),
    ];

    // Same inputs on every machine, which the framework's generator promises for a seed within one version only; good enough to repeat a failure.
#pragma warning disable CA5394 // Nobody has to be kept from guessing these.
    private readonly Random _random = new(seed);

    /// <summary>Makes the next input: an example with one to eight wounds.</summary>
    public byte[] Next()
    {
        var bytes = Encoding.UTF8.GetBytes(examples[_random.Next(examples.Count)]).ToList();
        for (var wound = _random.Next(1, 9); wound > 0; wound--)
        {
            Wound(bytes);
        }

        return [.. bytes];
    }

    private void Wound(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 16), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, 200)));
                break;
            case 5 when at > bytes.Count / 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat((byte)_random.Next(256), _random.Next(1, 40)));
                break;
        }
    }
#pragma warning restore CA5394
}
