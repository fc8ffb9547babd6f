namespace Omnichannel.Tests.Kill.Trace;

/// <summary>Proves on planted traces that the audit finds what it must, and passes what is right.</summary>
internal static class TraceControl
{
    private const string Id = "01a202d8-25da-7c74-b0c1-dadff88a5775|0000007";
    private const string Said = "text of visitor 00 message 000001";
    private const string Log = "9</data/hub.db-wal>";

    private static readonly string Page = $"""1 pwrite64({Log}, "{Said}{string.Concat(Enumerable.Repeat("\\0", 512 - Said.Length))}", 512, 56) = 512""";
    private static readonly string Header = $"""1 pwrite64({Log}, "\0\0\0\7\0\0\0\0\\\\]\256^\267\322RI\34\326\216\2661\350]", 24, 32) = 24""";
    private static readonly string LastHeader = Header.Replace("\\7\\0\\0\\0\\0", "\\7\\0\\0\\0J", StringComparison.Ordinal);
    private static readonly string Sync = $"1 fsync({Log}) = 0";
    private static readonly string Answer = """2 sendto(5<socket:[7]>, "HTTP/1.1 200 OK\r\n\r\n35\r\n{\"id\":\"%\"}\r\n0\r\n\r\n", 99, 0, NULL, 0) = 99"""
        .Replace("%", Id, StringComparison.Ordinal);

    public static void Run(Checks checks)
    {
        checks.That("a trace in order passes", Findings(LastHeader, Page, Sync, Answer) == 0);
        checks.That("an answer between commit and sync is found", Findings(LastHeader, Page, Answer, Sync) == 1);
        checks.That("an answer while the sync still runs is found", Findings(LastHeader, Page, $"1 fsync({Log} <unfinished ...>", Answer, "1 <... fsync resumed>) = 0") == 1);
        checks.That("a sync that began before the commit does not count", Findings($"3 fsync({Log} <unfinished ...>", LastHeader, Page, "3 <... fsync resumed>) = 0", Answer) == 1);
        checks.That("a sync of a transaction that is not complete does not count", Findings(Header, Page, Sync, Answer) == 1);
        checks.That("a sync that failed does not count", Findings(LastHeader, Page, $"1 fsync({Log}) = -1 EIO (Input/output error)", Answer) == 1);
        checks.That("a sync of another file does not count", Findings(LastHeader, Page, "1 fsync(8</data/hub.db>) = 0", Answer) == 1);
    }

    private static int Findings(params string[] lines) => new TraceAudit(new Dictionary<string, string> { [Id] = Said }).Check(lines).Count;
}
