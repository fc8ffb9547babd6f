using System.Text;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Kill.Trace;

/// <summary>Checks that no answer left before its message was on the disk: written to the log file, committed there, and synced after that.</summary>
/// <remarks>
/// A kill cannot see a missing sync, because the operating system keeps what was written. The order of the system calls can.
/// SQLite writes each page of a transaction as a frame: a header of 24 bytes, of which bytes 4 to 7 are not zero in the last one, then the page.
/// </remarks>
internal sealed partial class TraceAudit(IReadOnlyDictionary<string, string> texts)
{
    private const int FrameHeader = 24;
    private const int FileHeader = 32;

    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _durable = new(StringComparer.Ordinal);
    private readonly Dictionary<TracedCall, List<string>> _syncs = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _findings = [];
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private bool _isLastFrame;

    /// <summary>Gets how many messages were seen to be answered.</summary>
    public int Answered => _answered.Count;

    /// <summary>Gets how many syncs of the log file were seen.</summary>
    public int Syncs { get; private set; }

    /// <summary>Reads a trace.</summary>
    /// <returns>One line for each answer that left too early, and for whatever was not understood.</returns>
    public IReadOnlyList<string> Check(IEnumerable<string> lines)
    {
        foreach (var (call, result) in TraceReader.Read(lines))
        {
            if (call.File.EndsWith("hub.db-wal", StringComparison.Ordinal))
            {
                FollowLog(call, result);
            }
            else if (result is null && call.Data.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            {
                FollowAnswer(call);
            }
        }

        return _findings;
    }

    private void FollowLog(TracedCall call, long? result)
    {
        if (call.Name is "fsync" or "fdatasync")
        {
            FollowSync(call, result);
        }
        else if (result >= 0)
        {
            FollowWrite(call.Bytes());
        }
    }

    // A sync covers what had been committed when it began, and counts from its return.
    private void FollowSync(TracedCall sync, long? result)
    {
        if (result is null)
        {
            _syncs.Add(sync, [.. _written]);
            _written.Clear();
        }
        else if (_syncs.Remove(sync, out var covered) && result == 0)
        {
            Syncs++;
            _durable.UnionWith(covered);
        }
    }

    private void FollowWrite(byte[] bytes)
    {
        switch (bytes.Length)
        {
            case FrameHeader:
                _isLastFrame = bytes.AsSpan(4, 4).ContainsAnyExcept((byte)0);
                break;
            case FileHeader:
                break;
            case >= 512 when int.IsPow2(bytes.Length):
                _begun.UnionWith(Text().Matches(Encoding.Latin1.GetString(bytes)).Select(match => match.Value));
                if (_isLastFrame)
                {
                    _written.UnionWith(_begun);
                    _begun.Clear();
                }

                break;
            default:
                _findings.Add($"A write of {bytes.Length} bytes to the log file is no frame: this trace cannot be judged.");
                break;
        }
    }

    private void FollowAnswer(TracedCall call)
    {
        if (Answer().Match(call.Data) is not { Success: true } answer || !texts.TryGetValue(answer.Groups["id"].Value, out var text))
        {
            return;
        }

        _answered.Add(text);
        if (!_durable.Contains(text))
        {
            _findings.Add($"The answer to '{text}' left before a sync of its frames had returned.");
        }
    }

    [GeneratedRegex("""\{\\"id\\":\\"(?<id>[0-9a-f-]{36}\|\d{7,})\\"\}""")]
    private static partial Regex Answer();

    [GeneratedRegex(@"text of visitor \d+ message \d{6}")]
    private static partial Regex Text();
}
