using System.Globalization;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>
/// Reads a number as people write it: <c>1,234.5</c>, <c>1.234,5</c>, <c>1 234</c>, <c>0,5</c>, and digits of any script.
/// </summary>
/// <remarks>
/// A single comma before exactly three digits groups thousands (<c>1,234</c>). A single point is the decimal point, but groups thousands
/// (<c>1.234</c>) where the decimal sign is a comma.
/// </remarks>
internal static class NumberAnswer
{
    /// <summary>Reads a number.</summary>
    /// <returns>Null when it is not one number, or too large for 28 digits.</returns>
    public static decimal? Find(string text, CultureInfo culture)
    {
        if (text.Length > FlowLimits.ShortAnswerLength)
        {
            return null;
        }

        var written = string.Concat(text.Where(character => !IsSpacer(character)).Select(ToPlain));
        var point = written.LastIndexOf('.');
        var comma = written.LastIndexOf(',');
        var pointGroups = culture.NumberFormat.NumberDecimalSeparator == ",";
        var plain = (point, comma) switch
        {
            ( >= 0, >= 0) when point > comma => Ungroup(written, ',', '.'),
            ( >= 0, >= 0) => Ungroup(written, '.', ',')?.Replace(',', '.'),
            (_, >= 0) when IsGrouped(written, ',') && (!pointGroups || written.Count(character => character == ',') > 1) => written.Replace(",", "", StringComparison.Ordinal),
            (_, >= 0) => written.Replace(',', '.'),
            ( >= 0, _) when pointGroups && IsGrouped(written, '.') => written.Replace(".", "", StringComparison.Ordinal),
            _ when written.Count(character => character == '.') > 1 => Ungroup(written, '.', ','),
            _ => written,
        };

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsSpacer(char character) => char.IsWhiteSpace(character) || character is '\'' or '’';

    private static char ToPlain(char character) => character switch
    {
        '\u2212' => '-',
        '\u066B' => '.',
        '\u066C' => ',',
        _ when char.IsDigit(character) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(character)),
        _ => character,
    };

    private static string? Ungroup(string written, char group, char point)
    {
        var whole = written.Split(point)[0];
        return IsGrouped(whole, group) ? whole.Replace(group.ToString(), "", StringComparison.Ordinal) + written[whole.Length..] : null;
    }

    private static bool IsGrouped(string whole, char group)
    {
        var parts = whole.TrimStart('-', '+').Split(group);
        return parts[0].Length is >= 1 and <= 3 && parts[0] != "0"
            && parts.Skip(1).All(part => part.Length == 3 && part.All(char.IsAsciiDigit));
    }
}
