using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class CodeRuleTests
{
    private static readonly SourceFile Server = new("Hub/Server/Omnichannel.Hub.csproj", "<RootNamespace>Omnichannel.Hub</RootNamespace>");

    [Theory]
    [InlineData("const string Sql = \"insert into work (id) values (1)\";")]
    [InlineData("const string Sql = \"INSERT OR REPLACE INTO work\";")]
    [InlineData("var sql = $\"\"\"\n  UPDATE conversations\n  SET version = 2\n\"\"\";")]
    [InlineData("var sql = @\"DELETE FROM \"\"work\"\"\";")]
    [InlineData("var sql = \"DROP TABLE work\";")]
    public void Writing_sql_outside_persistence_is_found(string code) => Planted.Finds(SqlWriteRule.Check, "Hub/Server/Work/Claims.cs", code);

    [Theory]
    [InlineData("Hub/Server/Persistence/Sqlite/HotStatements.cs", "const string Sql = \"INSERT INTO work\";")]
    [InlineData("Hub/Server/Work/Claims.cs", "const string Sql = \"SELECT id FROM work\"; // never DELETE FROM work")]
    [InlineData("Channels/Twilio/A.cs", "const string Text = \"Update your settings\";")]
    [InlineData("tests/Kill/A.cs", "const string Sql = \"DELETE FROM work\";")]
    public void Reading_and_persistence_pass(string path, string code) => Planted.Passes(SqlWriteRule.Check, path, code);

    [Theory]
    [InlineData("Hub/Server/Queue/QueueView.cs", "namespace Omnichannel.Hub;")]
    [InlineData("Hub/Server/Queue/QueueView.cs", "namespace Omnichannel.Server.Queue;")]
    [InlineData("Hub/Server/Persistence/Migrations/A.cs", "using X;\nnamespace Omnichannel.Hub.Migrations\n{\n}")]
    [InlineData("Hub/Server/Queue/QueueView.cs", "public sealed class QueueView;")]
    [InlineData("Loose/A.cs", "namespace Loose;")]
    public void A_namespace_beside_its_folder_is_found(string path, string code) => Planted.Finds(NamespaceRule.Check, path, code, Server);

    [Theory]
    [InlineData("Hub/Server/Queue/QueueView.cs", "// namespace Old;\nnamespace Omnichannel.Hub.Queue;")]
    [InlineData("Hub/Server/A.cs", "namespace Omnichannel.Hub;")]
    [InlineData("Hub/Server/Program.cs", "await app.RunAsync();\npublic partial class Program;")]
    [InlineData("Hub/Server/Assembly.cs", "[assembly: InternalsVisibleTo(\"Omnichannel.Tests.Hub\")]")]
    public void A_namespace_of_its_folder_passes(string path, string code) => Planted.Passes(NamespaceRule.Check, path, code, Server);

    [Fact]
    public void A_project_without_a_lock_or_outside_the_solution_is_found()
    {
        var lockFile = new SourceFile("Hub/Server/packages.lock.json", "{}");
        var solution = new SourceFile("Omnichannel.sln", "\"Hub\\Server\\Omnichannel.Hub.csproj\"");

        Assert.Empty(LockFileRule.Check([Server, lockFile, solution]));
        Assert.Equal("Hub/Server/Omnichannel.Hub.csproj: no packages.lock.json beside it.", Assert.Single(LockFileRule.Check([Server, solution])));
        Assert.Equal("Hub/Server/Omnichannel.Hub.csproj: not in Omnichannel.sln.", Assert.Single(LockFileRule.Check([Server, lockFile])));
    }

    [Fact]
    public void A_web_package_without_a_lock_is_found()
    {
        var above = new SourceFile("web/package-lock.json", "{}");

        Planted.Passes(LockFileRule.Check, "web/widget/package.json", "{}", above);
        Planted.Finds(LockFileRule.Check, "tests/Peers/package.json", "{}", above);
    }
}
