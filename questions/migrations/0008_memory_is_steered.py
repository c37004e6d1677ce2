"""What steers studying: fitted parameters, sets met in reviews, facts in doubt, more wishes of the learner."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('questions', '0007_wishes_for_studying'),
    ]

    operations = [
        migrations.CreateModel(
            name='Doubt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('raised_at', models.DateTimeField(verbose_name='raised')),
                ('reviews', models.PositiveIntegerField(verbose_name='times asked again')),
                ('missed', models.PositiveIntegerField(verbose_name='times missed')),
                ('expected', models.FloatField(verbose_name='misses expected')),
                ('chance', models.FloatField(verbose_name='chance of luck')),
                ('settled_at', models.DateTimeField(null=True, verbose_name='settled')),
                ('is_sound', models.BooleanField(default=False, verbose_name='found sound')),
            ],
            options={
                'verbose_name': 'fact in doubt',
                'verbose_name_plural': 'facts in doubt',
                'ordering': ['chance', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ParameterSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(unique=True, verbose_name='version')),
                ('scope', models.CharField(choices=[('population', 'Everybody'), ('class', 'A class'), ('learner', 'One learner'), ('imported', 'Brought along from another site')], max_length=10, verbose_name='fitted to')),
                ('group', models.CharField(blank=True, max_length=80, verbose_name='class')),
                ('weights', models.JSONField(verbose_name='numbers')),
                ('parent', models.PositiveIntegerField(default=1, verbose_name="parent's version")),
                ('fitted_at', models.DateTimeField(verbose_name='fitted')),
                ('reviews', models.PositiveIntegerField(default=0, verbose_name='answers fitted to')),
                ('held_out', models.PositiveIntegerField(default=0, verbose_name='answers held out')),
                ('share', models.FloatField(default=1.0, verbose_name='share of the fit')),
                ('loss_before', models.FloatField(null=True, verbose_name="log loss of the parent's")),
                ('loss_after', models.FloatField(null=True, verbose_name='log loss of these')),
            ],
            options={
                'verbose_name': 'set of parameters',
                'verbose_name_plural': 'sets of parameters',
                'ordering': ['-version'],
            },
        ),
        migrations.CreateModel(
            name='StudiedSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField(verbose_name='added')),
            ],
            options={
                'verbose_name': 'set met in reviews',
                'verbose_name_plural': 'sets met in reviews',
                'ordering': ['added_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='WithdrawnAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('client_id', models.UUIDField(unique=True, verbose_name='sent as')),
                ('given', models.CharField(blank=True, max_length=500, verbose_name='given')),
                ('mark', models.FloatField(verbose_name='mark')),
                ('answered_at', models.DateTimeField(verbose_name='answered')),
                ('withdrawn_at', models.DateTimeField(verbose_name='taken back')),
            ],
            options={
                'verbose_name': 'answer taken back',
                'verbose_name_plural': 'answers taken back',
            },
        ),
        migrations.AddField(
            model_name='user',
            name='memory_parameters',
            field=models.PositiveIntegerField(default=1, help_text='By which the next review is scheduled; 1 are the defaults.', verbose_name='version of the memory parameters'),
        ),
        migrations.AddField(
            model_name='user',
            name='review_mode',
            field=models.CharField(choices=[('answers', 'Answer, and the answer is marked'), ('cards', 'Turn a card and grade yourself')], default='answers', max_length=10, verbose_name='way of reviewing'),
        ),
        migrations.AddField(
            model_name='user',
            name='rollover_hour',
            field=models.PositiveSmallIntegerField(default=4, verbose_name='hour at which the day of study changes'),
        ),
        migrations.AddField(
            model_name='voiding',
            name='decision',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='voiding', to='questions.memorydecision', verbose_name='decision'),
        ),
        migrations.AlterField(
            model_name='user',
            name='daily_new',
            field=models.PositiveIntegerField(blank=True, default=10, null=True, verbose_name='new facts a day at most'),
        ),
        migrations.AlterField(
            model_name='voiding',
            name='review',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='voiding', to='questions.review', verbose_name='review'),
        ),
        migrations.AddConstraint(
            model_name='user',
            constraint=models.CheckConstraint(condition=models.Q(('rollover_hour__lte', 23)), name='user_rollover_is_an_hour'),
        ),
        migrations.AddConstraint(
            model_name='user',
            constraint=models.CheckConstraint(condition=models.Q(('review_mode__in', ['answers', 'cards'])), name='user_review_mode_is_known'),
        ),
        migrations.AddConstraint(
            model_name='voiding',
            constraint=models.CheckConstraint(condition=models.Q(('review', None), ('decision', None), _connector='XOR'), name='voiding_takes_one_thing_back'),
        ),
        migrations.AddField(
            model_name='doubt',
            name='fact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='doubts', to='questions.fact', verbose_name='fact'),
        ),
        migrations.AddField(
            model_name='doubt',
            name='settled_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='settled by'),
        ),
        migrations.AddField(
            model_name='parameterset',
            name='learner',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parameter_sets', to=settings.AUTH_USER_MODEL, verbose_name='learner'),
        ),
        migrations.AddField(
            model_name='studiedset',
            name='learner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='studied_sets', to=settings.AUTH_USER_MODEL, verbose_name='learner'),
        ),
        migrations.AddField(
            model_name='studiedset',
            name='question_set',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='studied_by', to='questions.questionset', verbose_name='question set'),
        ),
        migrations.AddField(
            model_name='withdrawnanswer',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='withdrawn', to='questions.attemptitem', verbose_name='question of the attempt'),
        ),
        migrations.AddConstraint(
            model_name='doubt',
            constraint=models.UniqueConstraint(condition=models.Q(('settled_at', None)), fields=('fact',), name='doubt_one_open_per_fact'),
        ),
        migrations.AddConstraint(
            model_name='doubt',
            constraint=models.CheckConstraint(condition=models.Q(('missed__lte', models.F('reviews'))), name='doubt_misses_are_among_reviews'),
        ),
        migrations.AddConstraint(
            model_name='parameterset',
            constraint=models.CheckConstraint(condition=models.Q(('scope__in', ['population', 'class', 'learner', 'imported'])), name='parameter_set_scope_is_known'),
        ),
        migrations.AddConstraint(
            model_name='parameterset',
            constraint=models.CheckConstraint(condition=models.Q(('version__gte', 2)), name='parameter_set_is_not_the_defaults'),
        ),
        migrations.AddConstraint(
            model_name='parameterset',
            constraint=models.CheckConstraint(condition=models.Q(('share__gte', 0), ('share__lte', 1)), name='parameter_set_share_is_a_share'),
        ),
        migrations.AddConstraint(
            model_name='parameterset',
            constraint=models.CheckConstraint(condition=models.Q(('scope', 'imported'), ('loss_after__lt', models.F('loss_before')), _connector='OR'), name='parameter_set_predicts_better'),
        ),
        migrations.AddConstraint(
            model_name='parameterset',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('learner__isnull', False), ('scope__in', ['learner', 'imported'])), models.Q(('learner', None), ('scope__in', ['population', 'class'])), _connector='OR'), name='parameter_set_has_its_learner'),
        ),
        migrations.AddConstraint(
            model_name='studiedset',
            constraint=models.UniqueConstraint(fields=('learner', 'question_set'), name='studied_set_once_per_learner'),
        ),
        migrations.AddConstraint(
            model_name='withdrawnanswer',
            constraint=models.CheckConstraint(condition=models.Q(('mark__gte', 0), ('mark__lte', 1)), name='withdrawn_answer_mark_is_a_share'),
        ),
    ]
