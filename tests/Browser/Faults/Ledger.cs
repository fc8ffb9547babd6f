using System.Globalization;
using Omnichannel.Tests.Browser.Faults.Proxy;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>What the two have written, and whether a list of messages is the end of it: nothing missing, nothing doubled, in order.</summary>
internal sealed class Ledger
{
    // Pages show the last 200 entries; some of them are no messages.
    private const int Compared = 100;

    private readonly Dictionary<Side, int> _written = new() { [Side.Visitor] = 0, [Side.Operator] = 0 };

    public int Count => _written.Values.Sum();

    /// <summary>Notes the next message of somebody; answers its text, such as <c>visitor-0007</c>.</summary>
    public string Next(Side side) => TextOf(side, ++_written[side]);

    /// <summary>Says what is wrong with the end of a log, or null: of each side it must be an unbroken run up to the newest.</summary>
    /// <param name="log">Texts of messages, oldest first.</param>
    /// <param name="whole">Whether the log is there from its first message on.</param>
    public string? WrongWith(IReadOnlyList<string> log, bool whole = false) =>
        _written.Select(side => WrongWith(log, side.Key, side.Value, whole)).FirstOrDefault(wrong => wrong is not null);

    /// <summary>Says where a screen does not show what the log holds, or null.</summary>
    public static string? Difference(IReadOnlyList<string> log, IReadOnlyList<string> screen)
    {
        var (expected, shown) = (log.TakeLast(Compared).ToList(), screen.TakeLast(Math.Min(Compared, log.Count)).ToList());
        if (expected.SequenceEqual(shown) && (log.Count >= Compared || screen.Count == log.Count))
        {
            return null;
        }

        var place = expected.Zip(shown).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"shows {screen.Count} messages of {log.Count}; from the {place}. on [{string.Join(' ', shown.Skip(place).Take(6))}] instead of [{string.Join(' ', expected.Skip(place).Take(6))}]";
    }

    private static string? WrongWith(IReadOnlyList<string> log, Side side, int written, bool whole)
    {
        var found = log.Where(text => text.StartsWith(NameOf(side), StringComparison.Ordinal)).ToList();
        var first = whole ? 1 : written - found.Count + 1;
        var expected = Enumerable.Range(first, written - first + 1).Select(number => TextOf(side, number));
        return (found.Count > 0 || written == 0) && found.SequenceEqual(expected)
            ? null
            : $"holds of the {side} [{string.Join(' ', found.TakeLast(6))}], who has written up to {written}";
    }

    private static string TextOf(Side side, int number) => NameOf(side) + "-" + number.ToString("0000", CultureInfo.InvariantCulture);

    private static string NameOf(Side side) => side == Side.Visitor ? "visitor" : "operator";
}
