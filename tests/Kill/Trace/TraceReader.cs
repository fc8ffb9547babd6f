using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Kill.Trace;

/// <summary>Reads what strace has written: when each call of each thread began, and when it returned.</summary>
/// <remarks>
/// strace writes the beginning of a call when it sees it begin, and breaks the line as soon as another thread does something; so the order of
/// the lines is the order of beginnings and returns.
/// </remarks>
internal static partial class TraceReader
{
    /// <summary>Yields each call twice: at its beginning, with a null result, and at its return.</summary>
    public static IEnumerable<(TracedCall Call, long? Result)> Read(IEnumerable<string> lines)
    {
        var open = new Dictionary<string, TracedCall>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var thread = line[..Math.Max(0, line.IndexOf(' ', StringComparison.Ordinal))];
            var resumed = Resumed().IsMatch(line);
            TracedCall? call;
            if (resumed)
            {
                if (!open.Remove(thread, out call))
                {
                    continue;
                }
            }
            else
            {
                if ((call = Begin(line)) is null)
                {
                    continue;
                }

                yield return (call, null);
            }

            if (Result().Match(line) is { Success: true } result)
            {
                yield return (call, long.Parse(result.Groups["value"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                open[thread] = call;
            }
        }
    }

    private static TracedCall? Begin(string line) => Beginning().Match(line) is { Success: true } match
        ? new(match.Groups["name"].Value, match.Groups["file"].Value, match.Groups["data"].Value)
        : null;

    [GeneratedRegex(@"^\d+ +<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();

    // 27272 pwrite64(282</folder/hub.db-wal>, "\r\0\7"..., 4096, 580976) = 4096; sendmsg has its buffers inside {msg_iov=[{iov_base="…".
    [GeneratedRegex("""^\d+ +(?<name>\w+)\(\d+<(?<file>[^>]*)>(?:[^"]*"(?<data>(?:[^"\\]|\\.)*)")?""")]
    private static partial Regex Beginning();

    [GeneratedRegex(@" = (?<value>-?\d+)(?: [A-Z].*)?$")]
    private static partial Regex Result();
}
