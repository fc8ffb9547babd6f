using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture;

/// <summary>The rules over the tree as it is. That each rule can fail is proven beside it, on planted input.</summary>
public sealed class RepositoryRuleTests
{
    [Fact]
    public void Projects_reference_only_what_their_arrows_allow() => AssertKept(nameof(ArrowRule), ArrowRule.Check);

    [Fact]
    public void Web_folders_import_only_what_their_arrows_allow() => AssertKept(nameof(WebArrowRule), WebArrowRule.Check);

    [Fact]
    public void Files_are_short_and_folders_are_not_full() => AssertKept(nameof(SizeRule), SizeRule.Check);

    [Fact]
    public void No_file_names_a_machine_or_a_registry() => AssertKept(nameof(ForeignPathRule), ForeignPathRule.Check);

    [Fact]
    public void Project_readmes_are_short_and_name_what_exists() => AssertKept(nameof(ReadmeRule), ReadmeRule.Check);

    [Fact]
    public void Tests_that_pages_name_as_proof_exist() => AssertKept(nameof(NamedTestRule), NamedTestRule.Check);

    [Fact]
    [Trait("threat", "F-01")]
    public void Only_the_safe_client_opens_connections() => AssertKept(nameof(OutgoingNetworkRule), OutgoingNetworkRule.Check);

    [Fact]
    [Trait("threat", "C-03")]
    public void No_secret_lies_in_the_tree() => AssertKept(nameof(SecretRule), SecretRule.Check);

    [Fact]
    [Trait("threat", "C-10")]
    public void Secrets_are_compared_in_constant_time_alone() => AssertKept(nameof(SecretComparisonRule), SecretComparisonRule.Check);

    [Fact]
    public void Only_persistence_writes_sql() => AssertKept(nameof(SqlWriteRule), SqlWriteRule.Check);

    [Fact]
    public void Namespaces_follow_folders() => AssertKept(nameof(NamespaceRule), NamespaceRule.Check);

    [Fact]
    [Trait("threat", "C-01")]
    public void Every_project_is_locked_and_in_the_solution() => AssertKept(nameof(LockFileRule), LockFileRule.Check);

    [Fact]
    public void Decisions_are_numbered_short_and_complete() => AssertKept(nameof(DecisionRule), DecisionRule.Check);

    private static void AssertKept(string rule, Func<IReadOnlyList<SourceFile>, IReadOnlyList<string>> check)
    {
        var findings = check(Repository.Files);
        var allowed = Exceptions.Table.Where(exception => exception.Rule == rule).ToList();

        var broken = findings.Where(finding => !allowed.Exists(exception => Concerns(exception.Path, finding)));
        var stale = allowed.Where(exception => !findings.Any(finding => Concerns(exception.Path, finding)))
            .Select(exception => $"{exception.Path}: its exception from {rule} is no longer needed.");

        var all = broken.Concat(stale).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static bool Concerns(string path, string finding) => finding.StartsWith(path + ":", StringComparison.Ordinal);
}
